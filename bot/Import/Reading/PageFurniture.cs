using System.Text.RegularExpressions;
using Bot.Content.Splitting;

namespace Bot.Import.Reading;

/// <summary>What a page has around its text, where only its words are left to tell: somebody copied it out of a browser.</summary>
internal static partial class PageFurniture
{
    /// <summary>A button or a link of the page, alone on its line.</summary>
    public static bool IsFurniture(string line) => line.Length < 60 && Button().IsMatch(line);

    /// <summary>Where the form for comments, or what readers said, begins and nothing but that follows; else the number of lines.</summary>
    public static int StartOfTail(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = Sign().Replace(lines[i].Trim(), "");
            if (SessionHeading.Read(line) is { IsNumber: false }) break;
            if (line.Length < 60 && Tail().IsMatch(line)) return FirstOf(lines, i);
        }

        return lines.Count;
    }

    /// <summary>The comments before the form belong to the tail, if they say that they are comments.</summary>
    private static int FirstOf(IReadOnlyList<string> lines, int tail)
    {
        for (var i = tail - 1; i >= 0; i--)
        {
            var line = Sign().Replace(lines[i].Trim(), "");
            if (SessionHeading.Read(line) is { IsNumber: false }) break;
            if (Comments().IsMatch(line)) return i;
        }

        return tail;
    }

    [GeneratedRegex(
        @"^(このエントリーをはてなブックマークに追加|はてなブックマークに追加|(tweet|ツイート|シェア(する)?|いいね!?|pocket|feedly)"
        + @"|(share|ツイート|シェア) (on|this|する).{0,30}|(facebook|twitter|x|line)(で|に)(シェア|共有|投稿).{0,10}"
        + @"|(click|tap) to (share|tweet).{0,30}|skip to (main )?content|print this (page|post)|メニュー|検索:?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Button();

    [GeneratedRegex(
        @"^(コメントを残す|コメントを書く|コメントを投稿(する)?|コメントする|leave a (comment|reply)|post a comment|add a comment)( .{0,30})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"^(コメント(一覧)?( ?[(（][0-9]+[)）])?|[0-9]+ ?(件のコメント|comments?)|comments( ?[(（][0-9]+[)）])?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();

    // A list's bullet, as text copied out of a browser has it.
    [GeneratedRegex(@"^[-*•・■◆▼#]+[ 　]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();
}
