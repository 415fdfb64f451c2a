using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Import.Html;

/// <summary>Tells the parts of a page that are no text of the author's.</summary>
internal static partial class PageParts
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nav"] = "navigation",
        ["aside"] = "sidebar",
        ["footer"] = "footer",
        ["form"] = "form",
        ["button"] = "form",
        ["select"] = "form",
        ["textarea"] = "form",
        ["noscript"] = "shown without scripts",
        ["dialog"] = "hidden",
        ["figcaption"] = "caption of an image",
        ["iframe"] = "embedded page",
        ["object"] = "embedded page",
    };

    private static readonly Dictionary<string, string> ByRole = new(StringComparer.OrdinalIgnoreCase)
    {
        ["navigation"] = "navigation",
        ["complementary"] = "sidebar",
        ["contentinfo"] = "footer",
        ["banner"] = "header",
        ["search"] = "form",
        ["dialog"] = "hidden",
    };

    /// <summary>Only these are left out for their class: a span of class <c>comment</c> is part of a program.</summary>
    private static readonly HashSet<string> Boxes = new(StringComparer.OrdinalIgnoreCase) { "div", "section", "ul", "ol", "header", "p", "table", "dl" };

    /// <returns>What the element is, such as <c>navigation</c>; null for text.</returns>
    public static string? ReasonToLeaveOut(IElement element)
    {
        if (element.LocalName is "body" or "html") return null;
        if (ByName.GetValueOrDefault(element.LocalName) is { } byName) return byName;
        if (element.GetAttribute("role") is { } role && ByRole.GetValueOrDefault(role) is { } byRole) return byRole;
        if (element.HasAttribute("hidden") || Invisible().IsMatch(element.GetAttribute("style") ?? "")) return "hidden";
        // The page's header, not an article's with its title.
        if (element.LocalName == "header" && element.Closest("article, main") is null && element.QuerySelector("h1, h2") is null) return "header";
        return Boxes.Contains(element.LocalName) ? ByClass(element) : null;
    }

    private static string? ByClass(IElement element)
    {
        foreach (var name in element.ClassList.Append(element.Id ?? "").Where(name => name.Length > 0))
        {
            if (Classes().Match(name) is { Success: true } match)
                return match.Groups.Values.Skip(1).First(group => group.Success).Name.Replace('_', ' ');
        }

        return null;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex(
        @"^(?:"
        + @"(?<comments>comments?|comments?[-_]?(?:area|list|form|respond|section|box|wrap(?:per)?|body)|respond|disqus.*|trackbacks?)"
        + @"|(?<share_buttons>(?:social|sns|share|sharing)(?:[-_].*)?|sharedaddy|jp-relatedposts|addtoany.*|hatena-.*|tweet-?button|fb-like)"
        + @"|(?<related_pages>related(?:[-_].*)?|recommend(?:ed|ation)?s?(?:[-_].*)?|yarpp.*|popular[-_]posts)"
        + @"|(?<navigation>nav|navbar|navigation|global-?nav|site-?nav|breadcrumbs?|pankuzu|topic-?path"
        + @"|pagination|pager|(?:page|post|entry)[-_]?nav.*|nav-links|skip-link|menu)"
        + @"|(?<table_of_contents>toc|toc[-_].*|table-of-contents)"
        + @"|(?<sidebar>sidebar.*|side|widget.*|author-(?:box|bio|info)|profile-box)"
        + @"|(?<advertisement>ads?|adsbygoogle|advert.*|ad-.*|sponsor(?:ed)?-?links?|cookie.*|newsletter.*|subscribe.*)"
        + @"|(?<header>site-header|global-header)"
        + @"|(?<footer>footer|site-footer|global-footer|copyright|entry-footer|post-footer)"
        + @")$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Classes();
}
