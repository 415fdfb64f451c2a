using Bot.Answers;
using Bot.Channels.Common;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws lists of sessions, and one session.</summary>
internal static class SessionCards
{
    private const int MostHeadings = 30;

    public static Drawing Draw(SessionList sessions)
    {
        var wording = ChatWording.In(sessions.Language);
        var card = new CardBuilder(sessions.Language);
        if (sessions.Conferences.All(conference => conference.Sessions.IsEmpty))
            card.Sentence(wording.NoSessions);
        var room = Limits.Items;
        foreach (var conference in sessions.Conferences.Where(conference => !conference.Sessions.IsEmpty && room > 0))
        {
            card.Heading(ShownText.Line(conference.Name.In(sessions.Language), Limits.Title));
            card.Quiet(ShownText.Join(conference.Dates, conference.Place is { } place ? ShownText.Line(place, Limits.Person) : null));
            card.List(null, conference.Sessions.Take(room).Select(session => Item(session, sessions.Language, wording)));
            room -= Math.Min(room, conference.Sessions.Length);
        }

        var all = sessions.Conferences.Sum(conference => conference.Sessions.Length);
        if (all > Limits.Items)
            card.Quiet(wording.AndMore(all - Limits.Items));
        card.Quiet(wording.ShowHint);
        var lines = sessions.Conferences.SelectMany(conference => conference.Sessions)
            .Select(session => $"{session.Code} {session.InOrOther(sessions.Language).Title}");
        return card.Draw(string.Join('\n', lines.Prepend(wording.Sessions)));
    }

    public static Drawing Draw(SessionDetails details)
    {
        var wording = ChatWording.In(details.Language);
        var version = details.Session.InOrOther(details.Language);
        var card = new CardBuilder(details.Language);
        var title = ShownText.Line(version.Title, Limits.Title);
        var facts = ShownText.Join(
            details.Conference.Name.In(details.Language), details.Session.Code, wording.Kind(details.Session.Kind), wording.Speakers(version));
        card.Add(CardBuilder.Runs(CardBuilder.Link(title, details.Link, run => run with { Weight = "bolder", Size = "medium" })));
        card.Quiet(ShownText.Line(facts, Limits.Path));
        card.Sentence(version.Summary);
        card.List(wording.Highlights, version.Highlights.Take(MostHeadings).Select(Bullet));
        card.List(wording.Contents, version.Sections.Where(section => section.Path.Length > 0).Take(MostHeadings).Select(section => Bullet(section.Path[^1])));
        if (version.Sections.IsEmpty)
            card.Sentence(wording.NoNotes);
        card.Button(CardBuilder.Open(wording.OpenNotes, details.Link));
        return card.Draw(string.Join('\n', new[] { title, facts, version.Summary }.OfType<string>()));
    }

    public static RichTextBlock? Bullet(string text) =>
        string.IsNullOrWhiteSpace(text) ? null : CardBuilder.Runs(CardBuilder.Text("• " + ShownText.Line(text, Limits.Path)));

    private static RichTextBlock? Item(Session session, Language language, ChatWording wording)
    {
        var version = session.InOrOther(language);
        var speakers = ShownText.Line(wording.Speakers(version), Limits.Person);
        return CardBuilder.Runs(
            CardBuilder.Text(ShownText.Line(session.Code, Limits.Title) + "  ", run => run with { Weight = "bolder" }),
            CardBuilder.Text(ShownText.Line(version.Title, Limits.Title)),
            CardBuilder.Text(speakers.Length == 0 ? "" : " · " + speakers, run => run with { IsSubtle = true }));
    }
}
