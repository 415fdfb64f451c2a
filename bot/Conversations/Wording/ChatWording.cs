using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Conversations;

/// <summary>Every word that Kiku says in a chat beside the notes, in both languages.</summary>
internal abstract class ChatWording
{
    public static ChatWording In(Language language) => language == Language.Japanese ? JapaneseChatWording.Instance : EnglishChatWording.Instance;

    /// <summary>For where it is not known whom one speaks to.</summary>
    public static string InBoth(Func<ChatWording, string> text) => $"{text(EnglishChatWording.Instance)} / {text(JapaneseChatWording.Instance)}";

    public abstract string Tagline { get; }

    public abstract string Promise { get; }

    public abstract string Greeting { get; }

    /// <summary>The greeting where there are no notes yet.</summary>
    public abstract string GreetingWithoutNotes { get; }

    public abstract string HowToAsk { get; }

    public abstract string Examples { get; }

    public abstract string Weak { get; }

    public abstract string NothingFound { get; }

    public abstract string Nearest { get; }

    public abstract string TryAsking { get; }

    public abstract string Sessions { get; }

    public abstract string Summary { get; }

    public abstract string Highlights { get; }

    public abstract string Contents { get; }

    public abstract string NoNotes { get; }

    public abstract string NoSessions { get; }

    public abstract string ShowHint { get; }

    public abstract string MoreExcerpts { get; }

    public abstract string PreviousExcerpts { get; }

    public abstract string OpenNotes { get; }

    public abstract string Share { get; }

    public abstract string Helpful { get; }

    public abstract string Unhelpful { get; }

    /// <summary>What a screen reader says for a thumb.</summary>
    public abstract string HelpfulLabel { get; }

    public abstract string UnhelpfulLabel { get; }

    public abstract string CommentTitle { get; }

    public abstract string CommentLabel { get; }

    public abstract string CommentHint { get; }

    public abstract string Send { get; }

    public abstract string Cancel { get; }

    public abstract string Searching { get; }

    public abstract string TryAgain { get; }

    public abstract string GivenUp { get; }

    public abstract string TooFast { get; }

    public abstract string OutdatedButton { get; }

    public abstract string Thanks { get; }

    public abstract string Open { get; }

    public abstract string Close { get; }

    /// <summary>Between people, and between words that were not found.</summary>
    public abstract string Comma { get; }

    /// <summary>Between sentences.</summary>
    public abstract string Space { get; }

    public abstract string TooLong(int length, int most);

    public abstract string OutsideScope(string scope);

    public abstract string NotFound(string words);

    /// <summary>Which word of the notes a misspelt word of the question is taken for, both as they are shown.</summary>
    public abstract string Assumed(string word, string typed);

    public abstract string Matches(int first, int last, int total);

    public abstract string Asked(string question);

    /// <summary>Follows the name of who shared.</summary>
    public abstract string SharedAnswer(string question);

    public abstract string NotesIn(Language language);

    public abstract string AndMore(int count);

    public abstract string Kind(SessionKind kind);

    /// <summary>Why a digest shows a session.</summary>
    public abstract string Reason(DigestReason reason);

    public string Quoted(ImmutableArray<string> words) => string.Join(Comma, words.Select(word => Open + word + Close));

    /// <summary>Names the assumed typing errors in one line; null when there are none.</summary>
    public string? Assumed(Answer answer) => answer.Assumed.IsEmpty
        ? null
        : string.Join(Space, answer.Assumed.Select(assumption => Assumed(Open + assumption.Word + Close, Open + assumption.Typed + Close)));

    /// <summary>What an answer says before its excerpts; null when they say all.</summary>
    public string? Opening(Answer answer) => answer switch
    {
        { Outcome: Outcome.None, Missing.IsEmpty: true } => NothingFound,
        { Outcome: Outcome.None } => NotFound(Quoted(answer.Missing)),
        { OutsideScope: true } => OutsideScope(Of(answer.Scope)),
        { Outcome: Outcome.Weak } => Weak,
        _ => null,
    };

    /// <summary>Everybody who spoke, with organisations; empty when the notes do not say.</summary>
    public string Speakers(SessionVersion version) => string.Join(
        Comma,
        version.Speakers.Select(speaker => speaker.Organisation is { } from ? $"{speaker.Name} ({from.Name})" : speaker.Name)
            .Concat(version.Organisations.Select(organisation => organisation.Name)));

    /// <summary>A conference in one line: its name, when and where it was.</summary>
    public static string LineOf(Conference conference, Language language) =>
        string.Join(" · ", new[] { conference.Name.In(language), conference.Dates, conference.Place }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>The code of a session says its conference well enough.</summary>
    private static string Of(Scope scope)
    {
        string?[] parts = [scope.Session, scope.Speaker, scope.Organisation, scope.Session is null ? scope.Conference : null];
        return string.Join(" · ", parts.OfType<string>());
    }
}
