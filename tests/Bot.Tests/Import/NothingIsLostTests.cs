using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>Every text of a report stands in the notes, as a reader of Kiku sees it, or in the list of what was left out.</summary>
public sealed class NothingIsLostTests
{
    private static readonly string[] Words =
    [
        "words", "*stars*", "_under_", "snake_case", "a_", "<b>tag</b>", "<!-- note -->", "-->", "&amp;", "& so", "[link](x)", "[^1]", "`code`", "``", "~~no~~",
        "|", "1.", "2)", "-", "+", "#", "##", "=", ">", "\\", "\\n", "{#id}", "{", "}", "https://example.com/a_b_c?d=*e*", "日本語", "「引用」", "・点", "■", "**",
        "!", "![x]", "---", "***", "x~y", "\"quoted\"", "it's", "100%", ":", "@name", "(@handle)", "…", "😀", "http://", "<", "a<b", "$x$", "^2",
    ];

    private static readonly Gen<string> Sentence =
        Gen.Elements(Words).NonEmptyListOf().Where(words => words.Count < 12).Select(words => string.Join(' ', words) + " end");

    private static readonly Gen<string[]> Sentences = Sentence.ArrayOf().Where(sentences => sentences.Length is > 0 and < 12);

    private static readonly Config Setup = Reproducible.Runs(150);

    [Fact]
    public void Of_plain_text() =>
        Prop.ForAll(Sentences.ToArbitrary(), sentences => Holds(Imported.Text("C10: Start\n\n" + string.Join("\n\n", sentences)), sentences))
            .Check(Setup);

    [Fact]
    public void Of_paragraphs_headings_and_lists_of_a_page() =>
        Prop.ForAll(Sentences.ToArbitrary(), sentences => Holds(Imported.Html(Page(sentences)), sentences)).Check(Setup);

    /// <summary>The sentences by turns in every kind of place that a page has.</summary>
    private static string Page(string[] sentences)
    {
        string[] places =
        [
            "<p>{0}</p>", "<h3>{0}</h3>", "<ul><li>{0}</ul>", "<div>{0}</div>", "<blockquote>{0}</blockquote>", "<table><tr><td>{0}</table>", "<nav>{0}</nav>",
            "<p><b>{0}</b></p>", "<ol><li><p>{0}</p></ol>", "<aside>{0}</aside>", "<dl><dt>{0}</dl>", "<pre>{0}</pre>", "{0}<br><br>", "<a href='/x'>{0}</a>",
        ];
        return "<h2>C10: Start</h2>" + string.Concat(
            sentences.Select((text, i) => string.Format(places[(i * 5) % places.Length], WebUtility.HtmlEncode(text))));
    }

    private static void Holds(Imported imported, string[] sentences)
    {
        var all = Imported.Dense(imported.ToString());
        foreach (var sentence in sentences) Assert.Contains(Signs(sentence), Signs(all), StringComparison.Ordinal);
    }

    /// <summary>What marks a heading or an item at the start of a line is drawn, not quoted: compared without.</summary>
    private static string Signs(string text) =>
        Imported.Dense(text.Replace("・", "", StringComparison.Ordinal).Replace("■", "", StringComparison.Ordinal))
            .TrimStart('#', '-', '+', '*', '1', '2', '.', ')');
}
