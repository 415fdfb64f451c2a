using System.Text;
using System.Text.RegularExpressions;
using Bot.Content;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>Whatever the bytes, loading them ends soon and without an exception, and what comes out is well formed.</summary>
public sealed partial class MalformedInputTests
{
    private static readonly string[] Pieces =
    [
        "# ", "## ", "#", "- ", "* ", "1. ", "> ", "\t", "    ", "\n", "\n\n", "  \n", "---\n", "===\n", "+++\n", "...\n", "```\n", "~~~", "|", "|-|-|\n",
        "[", "]", "(", ")", "](http://a.b)", "![", "[^1]", "[^1]: ", "[a]: b\n", "<", ">", "<!--", "-->", "<script>", "</script>", "<style>", "<div>",
        "</div>", "<br>",
        "<a href=\"", "&amp;", "&#0;", "&#x110000;", "*", "**", "_", "~~", "`", "\\", "{#id speaker=kato}", "{", "}", "[ ] ", "[x] ", "https://a.b/", "→", ":", "・", "• ",
        "word", "Kato", "加藤", "日本語", "。", "𠮷", "🚀", "\u200B", "\u2028", "\uFEFF", "\0", "\v", "\r", "\r\n", "title: ", "speakers: ", "&a ", "*a", "!!int ",
        "? ", "\"", "'", ", ", "%YAML 9.9\n",
    ];

    [Fact]
    public void Random_bytes() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), bytes => IsWellFormed(bytes)).Check(Reproducible.Runs(1_000));

    [Fact]
    public void Random_Markdown() =>
        Prop.ForAll(Markup().ToArbitrary(), text => IsWellFormed(Encoding.UTF8.GetBytes(text))).Check(Reproducible.Runs(2_000));

    [Fact]
    public void Random_front_matter() =>
        Prop.ForAll(Markup().ToArbitrary(), text => IsWellFormed(Encoding.UTF8.GetBytes($"---\n{text}\n---\ntext"))).Check(Reproducible.Runs(1_000));

    [Fact]
    public void Notes_with_a_few_changes()
    {
        var note = File.ReadAllBytes(Path.Combine(Repository.Root, "content", "FORMAT.md"));
        var change = from at in Gen.Choose(0, note.Length - 1) from to in Gen.Choose(0, note.Length - 1) from length in Gen.Choose(0, 300) from value in Gen.Choose(0, 255) select (at, to, length, (byte)value);
        Prop.ForAll(change.ListOf(4).ToArbitrary(), changes => IsWellFormed(Changed(note, changes))).Check(Reproducible.Runs(500));
    }

    /// <summary>Also the words that stand in odd places: definitions, attributes, tags apart, all of a text comes out.</summary>
    [Fact]
    public void Nothing_of_the_text_is_lost() =>
        Prop.ForAll(Document().ToArbitrary(), text =>
        {
            var version = Given.Version(Given.Files(("notes.en.md", text)));
            var read = string.Join('\n', [version.Title, .. version.Sections.SelectMany(section => section.Path), .. version.Sections.SelectMany(section => section.Passages).Select(passage => passage.Text)]);
            foreach (var word in Words().Matches(text).Select(match => match.Value))
                Assert.True(read.Contains(word, StringComparison.Ordinal), $"lost: {word} of\n{text}");
        }).Check(Reproducible.Runs(1_000));

    private static Gen<string> Markup() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).Resize(60);

    /// <summary>Numbered words under every kind of mark.</summary>
    private static Gen<string> Document()
    {
        var line = from mark in Gen.Elements(
            "", "# ", "## ", "#", "- ", "  - ", "\t- ", "\t\t* ", "1. ", "> ", "> - ", "    ", "| ", "・", "- [ ] ", "[^n]: ", "[ref]: ", "**", "<div>", "~~",
            "`", "[")
                   from words in Gen.Choose(1, 4)
                   from tail in Gen.Elements("", "  ", " |", "**", "</div>", "\n", "\n\n", "~~", "`", "](https://example.com)", "<br>", " <!-- ", "]")
                   select (mark, words, tail);
        return line.ListOf().Resize(30).Select(lines =>
        {
            var number = 0;
            var text = lines.Select(one => one.mark + string.Join(' ', Enumerable.Range(0, one.words).Select(_ => $"word{++number}x")) + one.tail);
            return string.Join('\n', text);
        });
    }

    private static byte[] Changed(byte[] note, IEnumerable<(int At, int To, int Length, byte Value)> changes)
    {
        var bytes = note.ToList();
        foreach (var (at, to, length, value) in changes)
        {
            var piece = bytes.GetRange(at, Math.Min(length, bytes.Count - at));
            bytes.InsertRange(to, piece);
            bytes[at] = value;
        }

        return [.. bytes];
    }

    private static void IsWellFormed(byte[] bytes)
    {
        Check(Given.Bytes(("a1.md", bytes)));
        Check(Given.Bytes(("conference.yaml", bytes), ("glossary.yaml", bytes), ("a1.md", "# T"u8.ToArray())));
    }

    private static void Check(ContentLoadResult result)
    {
        Assert.Equal(result.Snapshot is null, result.Problems.Any(problem => problem.Severity == Severity.Error));
        foreach (var version in result.Snapshot?.Sessions.SelectMany(session => session.Versions) ?? [])
        {
            Assert.NotEqual("", version.Title);
            Assert.Distinct(version.Sections.Select(section => section.Id));
            Assert.Distinct(version.Sections.Select(section => section.Key));
            foreach (var passage in version.Sections.SelectMany(section => section.Passages)) Check(passage);
        }
    }

    private static void Check(Passage passage)
    {
        Assert.False(string.IsNullOrWhiteSpace(passage.Text));
        Assert.True(passage.Line > 0 && passage.Depth >= 0);
        foreach (var span in passage.Spans)
        {
            Assert.True(span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= passage.Text.Length);
            Assert.Equal(span.Style == SpanStyle.Link, span.Url is not null);
            Assert.True(span.Url is null || span.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        }
    }

    [GeneratedRegex("word[0-9]+x", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Words();
}
