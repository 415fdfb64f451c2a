using System.Net;
using System.Text;
using Bot.Import;
using Bot.Import.Sources;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Import;

public sealed class SourcesTests
{
    private const string Japanese = "表示と予定、ソートの話。①㈱";

    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    [Theory]
    [InlineData("Shift_JIS", "shift_jis")]
    [InlineData("Windows-31J", "shift_jis")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("EUC-JP", "euc-jp")]
    [InlineData("iso-2022-jp", "iso-2022-jp")]
    [InlineData("utf-8", "utf-8")]
    public void A_page_is_read_in_the_encoding_that_it_declares(string declared, string encoding)
    {
        var text = encoding == "shift_jis" ? Japanese : "表示と予定、ソートの話。";
        var page = Named(encoding).GetBytes($"<html><head><meta charset=\"{declared}\"></head><p>{text}</p>");
        Assert.Contains(text, SourceEncoding.Decode(page, SourceFormat.Html, null, "page").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_decides_before_any_declaration()
    {
        byte[] text = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Japanese)];
        Assert.Equal((Japanese, 0), SourceEncoding.Decode(text, SourceFormat.PlainText, "shift_jis", "text"));
    }

    [Fact]
    public void Text_that_is_not_UTF_8_needs_its_encoding_named()
    {
        var bytes = Named("shift_jis").GetBytes(Japanese);
        var failure = Assert.Throws<ImportFailedException>(() => SourceEncoding.Decode(bytes, SourceFormat.PlainText, null, "notes.txt"));
        Assert.Contains("--encoding", failure.Message, StringComparison.Ordinal);
        Assert.Equal((Japanese, 0), SourceEncoding.Decode(bytes, SourceFormat.PlainText, "Shift_JIS", "notes.txt"));
    }

    [Fact]
    public void An_unknown_encoding_is_said_to_be_unknown()
    {
        var failure = Assert.Throws<ImportFailedException>(() => SourceEncoding.Decode("<meta charset=klingon>"u8, SourceFormat.Html, null, "page"));
        Assert.Contains("klingon", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_cannot_be_read_are_counted() =>
        Assert.Equal(2, SourceEncoding.Decode([.. "<meta charset=utf-8>"u8, 0xFF, (byte)'a', 0xFE], SourceFormat.Html, null, "page").Unreadable);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fdff::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a00:1::1")]
    public void An_address_that_is_not_on_the_public_internet_is_refused(string address) =>
        Assert.False(AddressRules.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::808:808")]
    public void An_address_of_the_public_internet_is_allowed(string address) => Assert.True(AddressRules.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void A_folder_gives_its_reports_in_natural_order_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a10.md", "# x").Write("a2.txt", "x").Write("photo.jpg", "x").Write(".hidden.md", "x").Write("b.HTML", "x");
        Assert.Equal(["a2.txt", "a10.md", "b.HTML"], SourceFiles.List(folder.Root).Select(Path.GetFileName));
    }
}
