using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>Maps nodes to HTML. A heading of the second level and what stands under it are a section.</summary>
/// <param name="question">For the way back from the notes, and for more excerpts.</param>
internal sealed class NodeView(Language language, string question)
{
    private const int MostMarks = 12;

    /// <summary>The session whose page this is, which links nowhere; null: none.</summary>
    public string? Own { get; init; }

    public Html Draw(IEnumerable<Node> nodes)
    {
        var all = nodes.ToArray();
        var parts = new List<Html>();
        for (var i = 0; i < all.Length;)
        {
            var end = i + 1;
            if (all[i] is Heading { Level: > 1 })
            {
                while (end < all.Length && all[end] is Facts or Quotation or ItemList { Title: null })
                    end++;
                var name = all[i..end].Any(node => node is Quotation) ? "excerpts" : "conference";
                parts.Add(Html.Of($"<section class=\"{name}\">\n{Html.Join(all[i..end], Draw)}</section>\n"));
            }
            else
            {
                parts.Add(Draw(all[i]));
            }

            i = end;
        }

        return Html.Join(parts);
    }

    /// <summary>Questions that are asked by a click.</summary>
    public static Html Questions(string title, IEnumerable<string> questions)
    {
        var items = Html.Join(questions, one => Html.Of($"""<li><a href="/?q={Uri.EscapeDataString(one)}">{one}</a></li>"""));
        return items.IsEmpty ? items : Html.Of($"<h2 class=\"small\">{title}</h2><ul class=\"questions\">{items}</ul>\n");
    }

    private Html Draw(Node node) => node switch
    {
        Heading heading => Draw(heading),
        Facts facts => Html.Of($"<p class=\"facts\">{facts.Text}</p>\n"),
        Sentence sentence => Html.Join(sentence.Plain.Split('\n'), line => Html.Of($"<p{Attributes(sentence.Tone)}>{line}</p>\n")),
        Quotation quotation => Draw(quotation),
        ItemList list => Draw(list),
        Actions { Title: { } title } actions => Questions(title, actions.Items.Select(item => item.Label)),
        Count count => Html.Of($"<p class=\"count\" role=\"status\">{count.Text}{More(count)}</p>\n"),
        _ => Html.Empty,
    };

    private static Html Attributes(Tone tone) => tone switch
    {
        Tone.Quiet => Html.Of($" class=\"quiet\" role=\"status\""),
        Tone.Caution => Html.Of($" class=\"notice\" role=\"status\""),
        _ => Html.Empty,
    };

    private Html Draw(Heading heading)
    {
        var code = heading.Code is null ? Html.Empty : Html.Of($"<span class=\"code\">{heading.Code}</span> ");
        var text = heading.Language is { } other && other != language
            ? Html.Of($"""{code}<span lang="{other.Code()}">{heading.Text}</span>""")
            : Html.Of($"{code}{heading.Text}");
        var linked = heading.Target is { } target && (Own is null || target.Session != Own) ? Link(target, text) : text;
        var site = heading.Target is { Session: null, Url: { } url } && InlineText.IsHttp(url)
            ? Html.Of($""" <a class="site" href="{url}" rel="noopener noreferrer nofollow">{new Uri(url).Host}</a>""")
            : Html.Empty;
        return heading.Level == 1 ? Html.Of($"<h1>{linked}{site}</h1>\n") : Html.Of($"<h2>{linked}{site}</h2>\n");
    }

    private Html Draw(Quotation quotation)
    {
        var (excerpt, code) = (quotation.Excerpt, quotation.Excerpt.Language.Code());
        var address = AddressOf(quotation.Target);
        var place = quotation.Place.Length == 0 && !quotation.IsFirst ? excerpt.Title : quotation.Place;
        var reason = quotation.Reason is { } why ? Html.Of($"<p class=\"reason\">{why}</p>\n") : Html.Empty;
        var there = quotation.Translation is { Target: { } target } translation ? Link(target, Html.Of($"{translation.Text}")) : Html.Empty;
        return Html.Of($"""
            <article id="kiku-excerpt-{quotation.Number}">
            {(place.Length == 0 ? Html.Empty : Html.Of($"""<h3 lang="{code}"><a href="{address}">{place}</a></h3>"""))}
            <blockquote lang="{code}" cite="{address}">{Lines(quotation.Lines)}</blockquote>
            {reason}<p class="source">{there}<code>{excerpt.Source.File}:{excerpt.Source.Line}</code></p>
            </article>

            """);
    }

    private Html Lines(ImmutableArray<QuotedLine> lines) => new NotesView(passage => Inlines(lines[passage.Line].Text)).Draw(
    [
        // A row that stands alone is no table.
        .. lines.Select((line, i) => new Passage(line.Kind == PassageKind.TableRow ? PassageKind.Paragraph : line.Kind, "", line.Depth, line.Marker, i, [])),
    ]);

    private Html Draw(ItemList list)
    {
        var title = list.Title is { } text ? Html.Of($"<h2 class=\"small\">{text}</h2>\n") : Html.Empty;
        var name = list.Items.Any(item => item.Code is not null) ? Html.Of($" class=\"sessions\"") : Html.Empty;
        return Html.Of($"{title}<ul{name}>{Html.Join(list.Items, Draw)}</ul>\n");
    }

    private Html Draw(Item item)
    {
        var code = item.Code is null ? Html.Empty : Html.Of($"<span class=\"code\">{item.Code}</span> ");
        var text = Html.Of($"{code}{Inlines([.. item.Text.Select(inline => inline with { Target = null })])}");
        var linked = item.Text is [{ Target: { } target }, ..] ? Link(target, text) : text;
        return Html.Of($"<li>{linked}{(item.Facts.Length == 0 ? Html.Empty : Html.Of($"<span class=\"facts\">{item.Facts}</span>"))}</li>");
    }

    private Html Inlines(ImmutableArray<Inline> inlines) => Html.Join(inlines, inline => inline switch
    {
        { Target: { } target } => Link(target, Html.Of($"{inline.Text}")),
        { Kind: InlineKind.Mark } => Html.Of($"<mark>{inline.Text}</mark>"),
        { Kind: InlineKind.Quiet } => Html.Of($"<span class=\"cut\">{inline.Text}</span>"),
        { Language: { } other } when other != language => Html.Of($"<span lang=\"{other.Code()}\">{inline.Text}</span>"),
        _ => Html.Of($"{inline.Text}"),
    });

    private Html More(Count count)
    {
        if (count.Top is not { } top)
            return Html.Empty;
        var address = $"/?q={Uri.EscapeDataString(question)}&lang={language.Code()}&top={top}#kiku-excerpt-{count.Last + 1}";
        return Html.Of($""" <a class="more" href="{address}">{Texts.In(language).More}</a>""");
    }

    private Html Link(Target target, Html text)
    {
        var other = target.Language == language ? Html.Empty : Html.Of($" hreflang=\"{target.Language.Code()}\"");
        return Html.Of($"<a href=\"{AddressOf(target)}\"{other}>{text}</a>");
    }

    private string AddressOf(Target target) => target switch
    {
        { Session: null } => $"/conferences/{Uri.EscapeDataString(target.Conference)}?lang={target.Language.Code()}",
        { Excerpt: { } excerpt } => AddressOf(new(target.Conference, target.Session, target.Language) { Question = question }, excerpt).ToString(),
        _ => new SessionAddress(target.Conference, target.Session, target.Language) { Anchor = target.Section }.ToString(),
    };

    /// <summary>The passages of the excerpt, with what is marked in them; in the other language the section. A heading alone has no passage.</summary>
    private static SessionAddress AddressOf(SessionAddress session, Excerpt excerpt) => session.Language != excerpt.Language
        ? session with { Anchor = excerpt.Translation?.SectionId }
        : excerpt.Passages is not [{ Line: > 0 } first, ..]
        ? session with { Marks = MarkedWords(excerpt), Anchor = excerpt.SectionId }
        : session with { Marks = MarkedWords(excerpt), Place = new(first.Line, excerpt.Passages[^1].Line), Anchor = SessionAddress.ExcerptAnchor };

    private static ImmutableArray<string> MarkedWords(Excerpt excerpt) =>
        [.. excerpt.Highlights.Select(highlight => excerpt.Text.Substring(highlight.Start, highlight.Length)).Distinct(StringComparer.Ordinal).Take(MostMarks)];
}
