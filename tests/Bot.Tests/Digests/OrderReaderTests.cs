using Bot.Content;
using Bot.Digests;
using Xunit;

namespace Bot.Tests.Digests;

public sealed class OrderReaderTests
{
    [Theory]
    [InlineData("digest daily 09:00 weekdays Asia/Tokyo ja", "09:00 Workdays Asia/Tokyo ja")]
    [InlineData("digest daily 09:00", "09:00 Everyday")]
    [InlineData("digest 9am", "09:00")]
    [InlineData("digest 9:30 pm mon,thu JST", "21:30 Monday, Thursday Asia/Tokyo")]
    [InlineData("Digest every weekday at 8 a.m. in English", "08:00 Workdays en")]
    [InlineData("daily digest at 21:15 europe/paris please", "21:15 Everyday Europe/Paris")]
    [InlineData("send me a digest every morning at 7am", "07:00 Everyday")]
    [InlineData("digest Mon-Fri noon", "12:00 Workdays")]
    [InlineData("digest fri to mon 12am", "00:00 Monday, Friday, Weekend")]
    [InlineData("digest monday and wednesday 10:00 America/Argentina/Buenos_Aires", "10:00 Monday, Wednesday America/Argentina/Buenos_Aires")]
    [InlineData("ダイジェスト 毎朝9時", "09:00 Everyday")]
    [InlineData("ダイジェスト 毎朝9時 JST 日本語", "09:00 Everyday Asia/Tokyo ja")]
    [InlineData("平日の9時半にダイジェストを送って", "09:30 Workdays")]
    [InlineData("ダイジェスト 平日 午後3時15分 英語で", "15:15 Workdays en")]
    [InlineData("毎日18時にダイジェストをお願いします", "18:00 Everyday")]
    [InlineData("ダイジェスト 月・木 10:00", "10:00 Monday, Thursday")]
    [InlineData("ダイジェスト 月水金 8時", "08:00 Monday, Wednesday, Friday")]
    [InlineData("ダイジェスト 月曜日と木曜日の朝9時 東京", "09:00 Monday, Thursday Asia/Tokyo")]
    [InlineData("毎晩9時にダイジェスト", "21:00 Everyday")]
    [InlineData("ダイジェスト 毎週金曜 正午", "12:00 Friday")]
    [InlineData("ダイジェスト 毎朝９時", "09:00 Everyday")]
    [InlineData("ダイジェスト 平日 １８：３０", "18:30 Workdays")]
    [InlineData("digest 8:3１", "08:31")]
    [InlineData("ダイジェスト 夜の7時", "19:00")]
    [InlineData("ダイジェスト 夜の10時半", "22:30")]
    [InlineData("毎日夕方の6時にダイジェストを送って", "18:00 Everyday")]
    [InlineData("ダイジェスト 晩の九時", "21:00")]
    [InlineData("ダイジェスト 夜十一時二十分", "23:20")]
    [InlineData("ダイジェスト 夜12時", "00:00")]
    [InlineData("ダイジェスト 毎晩12時半", "00:30 Everyday")]
    [InlineData("ダイジェスト 夜の2時", "02:00")]
    [InlineData("ダイジェスト 深夜3時", "03:00")]
    [InlineData("ダイジェスト 深夜25時", "01:00")]
    [InlineData("ダイジェスト 夜21時", "21:00")]
    [InlineData("ダイジェスト 夜の9:15", "21:15")]
    [InlineData("ダイジェスト 昼の12時", "12:00")]
    [InlineData("ダイジェスト お昼の1時", "13:00")]
    [InlineData("ダイジェスト 午前0時", "00:00")]
    [InlineData("ダイジェスト 午後0時", "12:00")]
    [InlineData("ダイジェスト 朝の7時ごろ", "07:00")]
    [InlineData("ダイジェスト 真夜中", "00:00")]
    [InlineData("平日の正午にダイジェスト", "12:00 Workdays")]
    [InlineData("digest at 8 in the evening", "20:00")]
    [InlineData("digest weekdays 7:45 in the morning", "07:45 Workdays")]
    [InlineData("digest at 11 at night", "23:00")]
    [InlineData("digest at 1 at night", "01:00")]
    [InlineData("digest 3 o'clock in the afternoon", "15:00")]
    [InlineData("digest every evening at 6:30", "18:30 Everyday")]
    [InlineData("digest in the evening at 10 JST", "22:00 Asia/Tokyo")]
    [InlineData("digest daily at noon", "12:00 Everyday")]
    [InlineData("digest weekdays at midnight", "00:00 Workdays")]
    [InlineData("digest 12 midnight", "00:00")]
    [InlineData("digest 12 noon UTC", "12:00 Etc/UTC")]
    [InlineData("digest 10 o'clock", "10:00")]
    [InlineData("Hi Kiku, could you send me a digest at 8 in the evening please? Thanks :pray:", "20:00")]
    [InlineData("`digest daily 09:00`", "09:00 Everyday")]
    [InlineData("「ダイジェスト 毎朝9時」", "09:00 Everyday")]
    public void Orders_are_read_as_people_type_them(string text, string expected)
    {
        var order = Assert.IsType<SubscribeOrder>(OrderReader.Read(text));

        var said = new[] { order.Time?.ToString("HH:mm", null), order.Days?.ToString(), order.Zone, order.Language?.Code() };
        Assert.Equal(expected, string.Join(' ', said.OfType<string>()));
    }

    [Theory]
    [InlineData("digest", "Help")]
    [InlineData("ダイジェスト", "Help")]
    [InlineData("digest help", "Help")]
    [InlineData("digest off", "Off")]
    [InlineData("Digest: stop.", "Off")]
    [InlineData("ダイジェストを停止して", "Off")]
    [InlineData("ダイジェスト やめて", "Off")]
    [InlineData("digest status?", "Status")]
    [InlineData("ダイジェストの状態を教えて", "Status")]
    [InlineData("digest preview", "Preview")]
    [InlineData("ダイジェストのプレビュー", "Preview")]
    [InlineData("digest now", "Now")]
    [InlineData("今すぐダイジェスト", "Now")]
    [InlineData("digest report", "Report")]
    [InlineData("*digest status*", "Status")]
    [InlineData("\"digest off\"", "Off")]
    [InlineData("> digest preview", "Preview")]
    [InlineData("digest status :pray:", "Status")]
    [InlineData("お疲れ様です。ダイジェストの状態を教えて 🙏", "Status")]
    public void Requests_are_read(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<RequestOrder>(OrderReader.Read(text)).Request.ToString());

    [Theory]
    [InlineData("digest 25:00", "NoSuchTime 25:00")]
    [InlineData("digest daily 9:75", "NoSuchTime 9:75")]
    [InlineData("digest 13am", "NoSuchTime 13am")]
    [InlineData("ダイジェスト 毎朝26時", "NoSuchTime 毎朝26時")]
    [InlineData("ダイジェスト 夕方12時", "NoSuchTime 夕方12時")]
    [InlineData("ダイジェスト 深夜31時", "NoSuchTime 深夜31時")]
    [InlineData("digest 09:00 Asia/Tokio", "NoSuchZone Asia/Tokio Asia/Tokyo")]
    [InlineData("digest 09:00 Mars/Olympus", "NoSuchZone Mars/Olympus")]
    [InlineData("digest 09:00 CST", "AmbiguousZone CST America/Chicago, Asia/Shanghai")]
    [InlineData("digest dayly 09:00", "NotUnderstood dayly")]
    [InlineData("digest stauts", "NotUnderstood stauts")]
    [InlineData("digest Feb 30 09:00", "NotUnderstood Feb; NotUnderstood 30")]
    [InlineData("digest 9am 10am", "SaidTwice 10am")]
    [InlineData("digest 09:00 JST UTC", "SaidTwice UTC")]
    [InlineData("ダイジェスト 毎朝9時 あさって", "NotUnderstood あさって")]
    public void What_is_mistyped_is_named_with_what_may_have_been_meant(string text, string expected)
    {
        var problems = Assert.IsType<MisreadOrder>(OrderReader.Read(text)).Problems;

        Assert.Equal(expected, string.Join("; ", problems.Select(problem => $"{problem.Kind} {problem.Text} {problem.Suggestion}".Trim())));
    }

    [Theory]
    [InlineData("what did the VPoE panel say about hiring")]
    [InlineData("what did they say about digest authentication at 9am")]
    [InlineData("how do I read the digest of the keynote")]
    [InlineData("digest of everything the panel said about hiring and retention")]
    [InlineData("ダイジェスト認証について何と言っていましたか")]
    [InlineData("基調講演のダイジェストはありますか")]
    [InlineData("weekdays at 9")]
    [InlineData("")]
    public void Questions_are_left_to_the_library(string text) => Assert.Null(OrderReader.Read(text));

    [Fact]
    public void Whatever_is_typed_is_read_without_an_error()
    {
        var alphabet = "digest ダイジェスト 9時:05半pam毎朝月火-/,JSTAsiaTokyo\u3000\0\ud83d\ude00".ToCharArray();
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var noise = new string(random.GetItems(alphabet, random.Next(0, 40)));
            OrderReader.Read("digest " + noise);
            OrderReader.Read(noise + "ダイジェスト");
        }
    }
}
