using System.Text;
using AngleSharp.Dom;

namespace Bot.Import.Html;

/// <summary>The text that a reader sees in a part of a page, on one line. Walks without recursion: pages nest without limit.</summary>
internal static class NodeText
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "head", "title", "svg" };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "ins", "del", "img", "tt", "strike", "big",
    };

    public static bool IsInline(INode node) => node is not IElement element || Inline.Contains(element.LocalName);

    public static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName);

    /// <param name="skip">Elements whose text does not count.</param>
    public static string Of(INode root, Func<IElement, bool>? skip = null)
    {
        var text = new StringBuilder();
        Append(text, root, skip);
        return Collapse(text.ToString());
    }

    public static string Of(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes) Append(text, node, null);
        return Collapse(text.ToString());
    }

    private static void Append(StringBuilder text, INode root, Func<IElement, bool>? skip)
    {
        INode? node = root;
        while (node is not null)
        {
            var isSkipped = node is IElement element && (IsUnseen(element) || skip?.Invoke(element) == true);
            if (node is IText words) text.Append(words.Data);
            else if (!IsInline(node)) text.Append(' ');
            node = Next(node, root, isSkipped, text);
        }
    }

    /// <summary>White space as HTML has it: runs of it are one space. The full-width space is a character.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\t', '\n', '\f', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static INode? Next(INode node, INode root, bool isSkipped, StringBuilder text)
    {
        if (!isSkipped && node.FirstChild is { } child) return child;
        while (node != root)
        {
            if (!IsInline(node)) text.Append(' ');
            if (node.NextSibling is { } sibling) return sibling;
            node = node.Parent!;
        }

        return null;
    }
}
