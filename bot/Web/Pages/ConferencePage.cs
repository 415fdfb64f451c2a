using System.Collections.Immutable;
using Bot.Content;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>Conferences with their sessions.</summary>
internal static class ConferencePage
{
    /// <param name="address">Of this page, without a query.</param>
    public static Html Draw(ImmutableArray<Conference> conferences, Language language, string title, string address)
    {
        var main = Html.Of($"""
            {Layout.AskForm(language, "", focus: false)}
            <h1>{title}</h1>
            {Lists(conferences, language)}
            """);
        return Layout.Page(new(language, title, Admission.Everything, $"{address}?lang={language.Other().Code()}"), main);
    }

    public static Html Lists(ImmutableArray<Conference> conferences, Language language)
    {
        if (conferences.All(conference => conference.Sessions.IsEmpty))
            return Html.Of($"<p class=\"notice\">{Wording.In(language).NoSessions}</p>");

        return Html.Join(conferences, conference => Html.Of($"""
            <section class="conference">
            <h2><a href="/conferences/{Uri.EscapeDataString(conference.Id)}?lang={language.Code()}">{conference.Name.In(language)}</a></h2>
            {Facts(conference)}
            <ul class="sessions">{Html.Join(conference.Sessions, session => Item(session, language))}</ul>
            </section>

            """));
    }

    private static Html Facts(Conference conference)
    {
        var facts = string.Join(" · ", new[] { conference.Dates, conference.Place }.OfType<string>());
        var site = InlineText.IsHttp(conference.Url)
            ? Html.Of($""" <a href="{conference.Url}" rel="noopener noreferrer nofollow">{new Uri(conference.Url!).Host}</a>""")
            : Html.Empty;
        return facts.Length == 0 && site.IsEmpty ? Html.Empty : Html.Of($"<p class=\"facts\">{facts}{site}</p>");
    }

    private static Html Item(Session session, Language language)
    {
        var version = session.InOrOther(language);
        var wording = Wording.In(language);
        var people = Names.OfSpeakers(version);
        var facts = people.Length == 0 ? wording.Kind(session.Kind) : $"{wording.Kind(session.Kind)} · {people}";
        var empty = version.Sections.IsEmpty ? $" · {wording.NoNotes}" : "";
        var address = new SessionAddress(session.ConferenceId, session.Code, language).ToString();
        var title = Html.Of($"""<span class="code">{session.Code}</span> <span lang="{version.Language.Code()}">{version.Title}</span>""");
        return Html.Of($"""<li><a href="{address}">{title}</a><span class="facts">{facts}{empty}</span></li>""");
    }
}
