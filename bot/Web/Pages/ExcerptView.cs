using Bot.Answers;
using Bot.Content;

namespace Bot.Web.Pages;

/// <summary>Draws one excerpt of an answer; its title opens the notes at it.</summary>
internal static class ExcerptView
{
    public static string IdOf(int number) => $"kiku-excerpt-{number}";

    public static Html Draw(ContentSnapshot notes, Excerpt excerpt, Answer answer)
    {
        var language = excerpt.Language.Code();
        var number = answer.Excerpts.IndexOf(excerpt) + 1;
        var title = excerpt.Section.IsEmpty ? excerpt.Title : string.Join(" › ", excerpt.Section);
        var address = ExcerptPlace.AddressOf(notes, excerpt, answer.Question).ToString();
        return Html.Of($"""
            <li id="{IdOf(number)}"><article>
            <p class="session" lang="{language}"><span class="code">{excerpt.Session}</span> {excerpt.Title}</p>
            <h2 lang="{language}"><a href="{address}">{title}</a></h2>
            {Speaker(excerpt, language)}
            <blockquote lang="{language}" cite="{address}"><p>{Text(excerpt)}</p></blockquote>
            <p class="source">{Translation(notes, excerpt, answer)}<code>{excerpt.Source.File}:{excerpt.Source.Line}</code></p>
            </article></li>

            """);
    }

    /// <summary>Nothing when the heading has just said it.</summary>
    private static Html Speaker(Excerpt excerpt, string language) =>
        excerpt.Speaker is null || (!excerpt.Section.IsEmpty && excerpt.Section[^1] == excerpt.Speaker)
            ? Html.Empty
            : Html.Of($"<p class=\"speaker\" lang=\"{language}\">{excerpt.Speaker}</p>");

    private static Html Text(Excerpt excerpt)
    {
        var before = excerpt.StartsMidway ? Html.Of($"<span class=\"cut\">… </span>") : Html.Empty;
        var after = excerpt.EndsMidway ? Html.Of($"<span class=\"cut\"> …</span>") : Html.Empty;
        return Html.Of($"{before}{InlineText.Draw(excerpt.Text, [], excerpt.Highlights)}{after}");
    }

    private static Html Translation(ContentSnapshot notes, Excerpt excerpt, Answer answer)
    {
        if (ExcerptPlace.TranslationOf(notes, excerpt, answer.Question) is not { } address)
            return Html.Empty;

        var name = Wording.In(answer.Language).NotesIn(address.Language);
        return Html.Of($"""<a href="{address.ToString()}" hreflang="{address.Language.Code()}">{name}</a>""");
    }
}
