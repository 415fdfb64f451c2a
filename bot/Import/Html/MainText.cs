using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Import.Reading;

namespace Bot.Import.Html;

/// <summary>Finds the element that holds the report, by what authors and blog programs call it.</summary>
internal static class MainText
{
    private static readonly string[] Selectors =
    [
        "[itemprop=articleBody]", ".entry-content", ".post-content", ".article-content", ".article-body", ".post-body", ".entry-body",
        "article", "main", "[role=main]", "#content", "#main",
    ];

    /// <summary>The element that fits best and holds most of the text there is; else the whole body.</summary>
    public static IElement Find(IHtmlDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        foreach (var selector in Selectors)
        {
            var found = document.QuerySelectorAll(selector).Where(element => !IsWithinLeftOut(element)).ToList();
            if (found.Count == 0) continue;
            var element = Common(found);
            if (WithTitle(element) is { } whole && Weight(whole) * 2 >= Weight(body)) return whole;
        }

        return body;
    }

    /// <summary>What stands in the page outside its main text, one entry for each part.</summary>
    public static void LeaveOutAround(INode node, IElement main, List<LeftOut> leftOut)
    {
        // From the body down to the main text, and at each step what lies beside the way.
        var way = new HashSet<INode>(main.Ancestors()) { main };
        for (var here = node; here != main;)
        {
            foreach (var child in here.ChildNodes.Where(child => !way.Contains(child)))
            {
                var text = NodeText.Of(child);
                var reason = child is IElement element ? PageParts.ReasonToLeaveOut(element) : null;
                if (text.Length > 0) leftOut.Add(new(reason ?? "outside the main text", text));
            }

            here = here.ChildNodes.First(way.Contains);
        }
    }

    /// <summary>Blog programs put the title beside the text, into the header of the same article.</summary>
    private static IElement WithTitle(IElement element) =>
        element.QuerySelector("h1") is null && element.Closest("article") is { } article && article.QuerySelector("h1") is not null ? article : element;

    /// <summary>Several articles are several parts of one report, if they stand in one place.</summary>
    private static IElement Common(List<IElement> elements)
    {
        var common = elements[0];
        foreach (var element in elements.Skip(1))
        {
            while (!common.Contains(element)) common = common.ParentElement!;
        }

        return common;
    }

    private static bool IsWithinLeftOut(IElement element)
    {
        for (var here = element; here is not null; here = here.ParentElement)
        {
            if (PageParts.ReasonToLeaveOut(here) is not null) return true;
        }

        return false;
    }

    /// <summary>Letters of running text: lists of links and forms weigh nothing.</summary>
    private static int Weight(IElement element) => NodeText.Of(element, child => PageParts.ReasonToLeaveOut(child) is not null).Length;
}
