using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws lists of sessions, and one session.</summary>
internal static class SessionBlocks
{
    private const int MostSections = 30;

    /// <summary>What is kept free for what follows a list.</summary>
    private const int Reserve = 1500;

    public static Drawing Draw(SessionList sessions)
    {
        var wording = ChatWording.In(sessions.Language);
        var list = new BlockList(Limits.MessageBlocks);
        if (sessions.Conferences.All(conference => conference.Sessions.IsEmpty))
            list.Sentence(wording.NoSessions);

        DrawConferences(list, sessions.Conferences, sessions.Language);
        list.Context(wording.ShowHint);
        var lines = sessions.Conferences.SelectMany(conference => conference.Sessions)
            .Select(session => $"{session.Code} {session.InOrOther(sessions.Language).Title}");
        return new(Fallback.Of(string.Join('\n', lines.Prepend(wording.Sessions))), list.ToImmutable());
    }

    /// <summary>As many as fit; the rest is counted.</summary>
    public static void DrawConferences(BlockList list, ImmutableArray<Conference> conferences, Language language)
    {
        var wording = ChatWording.In(language);
        var left = conferences.Sum(conference => conference.Sessions.Length);
        foreach (var conference in conferences)
        {
            var items = new List<RichTextSection>();
            var heading = RichTexts.Section(
                RichTexts.Text(ShownText.Line(conference.Name.In(language), Limits.Title), InlineStyle.Strong), RichTexts.Text(Facts(conference)));
            var length = RichTexts.LengthOf(heading);
            foreach (var item in conference.Sessions.Select(session => Item(session, language, wording)))
            {
                length += RichTexts.LengthOf(item);
                if (length > list.Left - Reserve)
                    break;
                items.Add(item);
            }

            left -= items.Count;
            if (items.Count < conference.Sessions.Length || items.Count == 0)
            {
                if (items.Count > 0)
                    list.RichText(heading, RichTexts.List(items));
                break;
            }

            list.RichText(heading, RichTexts.List(items));
        }

        if (left > 0)
            list.Context(wording.AndMore(left));
    }

    public static Drawing Draw(SessionDetails details)
    {
        var wording = ChatWording.In(details.Language);
        var version = details.Session.InOrOther(details.Language);
        var list = new BlockList(Limits.MessageBlocks);
        var title = ShownText.Line(version.Title, Limits.Title);
        var facts = Join(details.Conference.Name.In(details.Language), details.Session.Code, wording.Kind(details.Session.Kind), wording.Speakers(version));
        list.RichText(RichTexts.Section(RichTexts.Link(details.Link, title, InlineStyle.Strong), RichTexts.Text("\n" + ShownText.Line(facts, Limits.Path))));
        list.Sentence(version.Summary);
        DrawList(list, wording.Highlights, version.Highlights);
        DrawList(list, wording.Contents, Contents(version));
        if (version.Sections.IsEmpty)
            list.Sentence(wording.NoNotes);

        list.Actions([list.Link(wording.OpenNotes, details.Link)]);
        return new(Fallback.Of(string.Join('\n', new[] { title, facts, version.Summary }.OfType<string>())), list.ToImmutable());
    }

    /// <summary>The outermost headings, of which there is more than one: those below repeat the speakers' names.</summary>
    private static ImmutableArray<string> Contents(SessionVersion version)
    {
        var levels = version.Sections.Where(section => !section.Path.IsEmpty).GroupBy(section => section.Path.Length).OrderBy(level => level.Key);
        var outermost = levels.FirstOrDefault(level => level.Skip(1).Any()) ?? levels.FirstOrDefault() ?? Enumerable.Empty<Section>();
        return [.. outermost.Select(section => section.Path[^1])];
    }

    private static void DrawList(BlockList list, string title, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty || list.Left < Reserve)
            return;

        var room = list.Left - Reserve;
        var items = new List<RichTextSection>();
        foreach (var line in lines.Take(MostSections))
        {
            var text = ShownText.Line(line, Limits.Path);
            if ((room -= text.Length) < 0)
                break;
            items.Add(RichTexts.Section(RichTexts.Text(text)));
        }

        list.RichText(RichTexts.Section(RichTexts.Text(title, InlineStyle.Strong)), RichTexts.List(items));
    }

    private static RichTextSection Item(Session session, Language language, ChatWording wording)
    {
        var version = session.InOrOther(language);
        var speakers = ShownText.Line(wording.Speakers(version), Limits.Person);
        return RichTexts.Section(
            RichTexts.Text(ShownText.Line(session.Code, Limits.Title) + "  ", InlineStyle.Strong),
            RichTexts.Text(ShownText.Line(version.Title, Limits.Title)),
            RichTexts.Text(speakers.Length == 0 ? "" : " · " + speakers));
    }

    private static string Facts(Conference conference) => string.Concat(
        new[] { conference.Dates, conference.Place }.OfType<string>().Select(fact => " · " + ShownText.Line(fact, Limits.Person)));

    private static string Join(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
