using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>Decides, for every surface, what is said: the opening, the order, places and speakers, paging, suggestions and how much is left out.</summary>
internal static class Presenter
{
    private const int Examples = 5;

    private const int GreetedConferences = 10;

    /// <param name="id">Of the message, for votes on it.</param>
    public static Presented Present(MessageContent content, Extent extent, string id = "")
    {
        var list = new NodeList(content.Language, extent);
        switch (content)
        {
            case AnswerContent { Reply: Answer answer } answered:
                new AnswerPresenter(list, answered, answer, answered.AnswerId ?? id).Add();
                break;
            case AnswerContent { Reply: SessionList sessions }:
                SessionPresenter.Add(list, sessions.Conferences);
                list.Sentence(extent == Extent.Whole ? null : list.Texts.ShowHint, Tone.Quiet);
                break;
            case AnswerContent { Reply: SessionDetails details }:
                SessionPresenter.Add(list, details);
                break;
            case AnswerContent { Reply: Help help }:
                Add(list, list.Texts.Courtesy(help.Courtesy) + list.Texts.HowToAsk, [], help.Examples);
                break;
            case GreetingContent greeting:
                var hello = greeting.Conferences.IsEmpty ? list.Texts.GreetingWithoutNotes : list.Texts.Greeting;
                Add(list, $"{hello}\n{list.Texts.HowToAsk}", greeting.Conferences, greeting.Examples);
                break;
            case DigestContent digest:
                DigestPresenter.Add(list, digest, id);
                break;
            case NoticeContent notice:
                list.Add(new Sentence(Named(notice.Text, notice.Conversations.IsDefault ? [] : notice.Conversations)));
                break;
            case HomeContent home:
                Add(list, home);
                break;
            default:
                throw new NotSupportedException($"{content.GetType().Name} is not presented as nodes");
        }

        return list.ToPresented();
    }

    /// <summary>Presents a session above its notes: facts, summary, highlights.</summary>
    public static Presented Summary(Conference conference, Session session, SessionVersion version)
    {
        var list = new NodeList(version.Language, Extent.Whole);
        SessionPresenter.AddSummary(list, conference, session, version, null);
        return list.ToPresented();
    }

    /// <summary>Conferences with their sessions.</summary>
    public static Presented Sessions(ImmutableArray<Conference> conferences, Language language) =>
        Present(new AnswerContent(new SessionList(language, conferences), []), Extent.Whole);

    /// <summary>One excerpt by itself, as somebody puts it into a message of their own.</summary>
    public static Presented Present(Excerpt excerpt)
    {
        var list = new NodeList(excerpt.Language, Extent.Message);
        AnswerPresenter.Add(list, [(excerpt, 1)], Excerpt.MaximumLength);
        list.Add(new Actions(null, [new(list.Texts.OpenNotes, null, AnswerPresenter.TargetOf(excerpt))]));
        return list.ToPresented();
    }

    private static void Add(NodeList list, string text, ImmutableArray<Conference> conferences, ImmutableArray<string> examples)
    {
        list.Sentence(text);
        list.List(null, conferences.Take(GreetedConferences).Select(conference => SessionLabels.Of(conference, list.Language)));
        if (conferences.Length > GreetedConferences)
            list.Sentence(list.Texts.AndMore(conferences.Length - GreetedConferences), Tone.Quiet);
        list.Questions(list.Texts.Examples, examples, Examples);
        list.Sentence(list.Texts.Promise, Tone.Quiet);
    }

    private static void Add(NodeList list, HomeContent home)
    {
        list.Add(new Heading(list.Texts.Tagline, 1));
        list.Sentence($"{list.Texts.Promise}\n{list.Texts.HowToAsk}");
        list.Questions(list.Texts.Examples, home.Examples, Examples);
        foreach (var section in home.Sections)
        {
            list.Add(new Heading(section.Title, 1));
            foreach (var line in section.Lines)
                list.Add(new Sentence(line.Conversation is { } id ? [new(id, InlineKind.Conversation), new("  " + line.Text)] : [new(line.Text)]));
            list.Add(new Actions(null, [.. section.Actions.Select(action => new ActionItem(action.Label, action.Action))]));
        }

        list.Add(new Heading(list.Texts.Sessions, 1));
        SessionPresenter.Add(list, home.Conferences);
    }

    /// <summary>Divides a text at the ids of conversations.</summary>
    private static ImmutableArray<Inline> Named(string text, ImmutableArray<string> conversations)
    {
        var parts = ImmutableArray.CreateBuilder<Inline>();
        while (text.Length > 0)
        {
            var (at, id) = conversations.Select(id => (At: text.IndexOf(id, StringComparison.Ordinal), Id: id)).Where(found => found.At >= 0)
                .DefaultIfEmpty((text.Length, "")).Min();
            if (at > 0)
                parts.Add(new(text[..at]));
            if (id.Length > 0)
                parts.Add(new(id, InlineKind.Conversation));
            text = text[(at + id.Length)..];
        }

        return parts.ToImmutable();
    }
}
