using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Bot.Import.Html;

/// <summary>Parses a page within limits: a parser of HTML looks through all elements that are open for nearly every one that comes, and makes
/// elements anew that were not closed, so a page of some megabytes could take hours and all memory.</summary>
internal sealed class PageParser
{
    /// <summary>Browsers and AngleSharp stop at 512, and put what stands deeper beside each other.</summary>
    public const int MaximumDepth = 500;

    public const int MaximumElements = 250_000;

    /// <summary>What is not closed is made anew in every part that follows
    /// (https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements); a few are usual.</summary>
    private const int UsualUnclosed = 16;

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private readonly Dictionary<INode, int> depths = [];
    private int unclosed;
    private int again;
    private IElement? last;

    /// <exception cref="ImportFailedException">It is beyond the limits.</exception>
    public static IHtmlDocument Parse(string text, string name)
    {
        var parser = new PageParser();
        return new HtmlParser(
            new HtmlParserOptions { OnCreated = (element, _) => parser.Count(element, name), OnToken = (token, _) => parser.Count(token, name) })
            .ParseDocument(text);
    }

    /// <summary>An element is told before it has its place, so the one before it is looked at.</summary>
    private void Count(IElement element, string name)
    {
        if (last is not null)
        {
            var depth = depths[last] = last.Parent is { } parent ? depths.GetValueOrDefault(parent) + 1 : 1;
            if (depth > MaximumDepth) throw new ImportFailedException($"{name} nests its parts deeper than {MaximumDepth}");
            if (depths.Count > MaximumElements) throw new ImportFailedException($"{name} has more than {MaximumElements:N0} parts");
        }

        last = element;
    }

    /// <summary>Elements that are made anew are not told, so they are reckoned.</summary>
    private void Count(HtmlToken token, string name)
    {
        var opens = token.Type == HtmlTokenType.StartTag;
        if (Formatting.Contains(token.Name))
            unclosed = Math.Max(0, unclosed + (opens ? 1 : token.Type == HtmlTokenType.EndTag ? -1 : 0));
        else if (opens && (again += Math.Max(0, unclosed - UsualUnclosed)) > MaximumElements)
            throw new ImportFailedException($"{name} has more than {MaximumElements:N0} parts that are not closed");
    }
}
