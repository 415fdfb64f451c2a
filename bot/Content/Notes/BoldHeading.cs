using Bot.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Content.Notes;

/// <summary>Paragraphs that are written as headings: short, in bold from end to end, and with something under them.</summary>
internal static class BoldHeading
{
    /// <summary>The longest heading, in columns, of which a Japanese character takes two.</summary>
    private const int MaximumWidth = 80;

    /// <summary>Of one that is alone under its heading: it may as well be a statement that the author stresses.</summary>
    private const int MaximumWidthAlone = 40;

    /// <summary>Whether nothing but one text in bold stands in a paragraph.</summary>
    public static bool IsBold(Block block) => block is ParagraphBlock { Inline.FirstChild: EmphasisInline { NextSibling: null } only } && IsStrong(only);

    /// <summary>
    /// Whether such a paragraph reads as a heading. A sentence is a statement of its own, and the address of a link would be lost in a heading.
    /// </summary>
    public static bool Reads(PassageText text, int maximumWidth) =>
        text.Text.Length > 0
        && !text.Text.Contains('\n', StringComparison.Ordinal)
        && text.Text.Sum(c => Characters.IsWide(c) ? 2 : 1) <= maximumWidth
        && !Sentence.IsIn(text.Text)
        && !text.Spans.Any(span => span.Style == SpanStyle.Link);

    /// <summary>
    /// For each block of a container, how wide it may be as a heading: 0 when it is not in bold, or nothing comes after it, and after further ones in bold,
    /// that stands under it.
    /// </summary>
    public static int[] Widths(ContainerBlock container)
    {
        var widths = new int[container.Count];
        var isFollowed = false;
        var candidates = new List<int>();
        for (var i = container.Count - 1; i >= 0; i--)
        {
            if (IsBold(container[i]))
            {
                if (isFollowed) candidates.Add(i);
                continue;
            }

            isFollowed = container[i] is not (HeadingBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup);
            if (container[i] is HeadingBlock) Set();
        }

        Set();
        return widths;

        void Set()
        {
            foreach (var i in candidates) widths[i] = candidates.Count == 1 ? MaximumWidthAlone : MaximumWidth;
            candidates.Clear();
        }
    }

    private static bool IsStrong(EmphasisInline emphasis) => emphasis.DelimiterChar is '*' or '_'
        && (emphasis.DelimiterCount == 2 || (emphasis.FirstChild is EmphasisInline { NextSibling: null } inner && IsStrong(inner)));
}
