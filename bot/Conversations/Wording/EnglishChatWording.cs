using Bot.Content;

namespace Bot.Conversations;

internal sealed class EnglishChatWording : ChatWording
{
    public static EnglishChatWording Instance { get; } = new();

    public override string Tagline => "Ask what was said";

    public override string Promise => "Every answer is a quotation from the notes.";

    public override string Greeting => "Hello, I am Kiku. I know what was said at the conferences below, word for word.";

    public override string GreetingWithoutNotes => "Hello, I am Kiku. I quote what was said at conferences, word for word, as soon as there are notes.";

    public override string HowToAsk => "Ask in English or Japanese, in your own words. Name a session, a speaker or a company to ask about that one only.";

    public override string Examples => "For example";

    public override string Weak => "Not sure that this is the answer. The nearest in the notes:";

    public override string NothingFound => "The notes say nothing about this.";

    public override string Nearest => "Nearest sessions";

    public override string TryAsking => "You could ask";

    public override string Sessions => "Sessions";

    public override string Summary => "Summary";

    public override string Highlights => "Highlights";

    public override string Contents => "Contents";

    public override string NoNotes => "There are no notes of this session.";

    public override string NoSessions => "There are no sessions in these notes.";

    public override string ShowHint => "“show” and a code, such as “show A10”, tells about one session.";

    public override string MoreExcerpts => "More excerpts";

    public override string PreviousExcerpts => "Back";

    public override string OpenNotes => "Open notes";

    public override string Share => "Share to channel";

    public override string Helpful => "👍";

    public override string Unhelpful => "👎";

    public override string HelpfulLabel => "This answer helped";

    public override string UnhelpfulLabel => "This answer did not help";

    public override string CommentTitle => "What was wrong?";

    public override string CommentLabel => "What did you expect to find?";

    public override string CommentHint => "Whoever keeps the notes reads this.";

    public override string Send => "Send";

    public override string Cancel => "Cancel";

    public override string Searching => "is reading the notes…";

    public override string TryAgain => "That did not work just now. Please try again in a moment.";

    public override string GivenUp => "Sorry, this could not be answered. The failure was logged; please ask again later.";

    public override string TooFast => "That was a lot of questions in one minute. Please wait a moment, then ask again.";

    public override string OutdatedButton => "This button is from an older version. Please ask again.";

    public override string Thanks => "Thank you, noted.";

    public override string Open => "“";

    public override string Close => "”";

    public override string Comma => ", ";

    public override string Space => " ";

    public override string TooLong(int length, int most) => $"The question has {length:N0} characters; at most {most:N0} are read. Please shorten it.";

    public override string OutsideScope(string scope) => $"Nothing about this in {scope}. Elsewhere in the notes:";

    public override string NotFound(string words) => $"The notes say nothing about {words}.";

    public override string Assumed(string word, string typed) => $"Assuming {word} for {typed}.";

    public override string Matches(int first, int last, int total) =>
        total == 1 ? "1 match"
            : first == 1 && last == total ? $"{total} matches"
            : first == last ? $"{first} of {total} matches"
            : $"{first}–{last} of {total} matches";

    public override string Asked(string question) => $"You asked: {question}";

    public override string SharedAnswer(string question) => $" asked: {question}";

    public override string NotesIn(Language language) => language == Language.Japanese ? "Japanese notes" : "English notes";

    public override string AndMore(int count) => $"… and {count:N0} more";

    public override string Reason(DigestReason reason) => reason switch
    {
        DigestReason.New => "New",
        DigestReason.Changed => "Updated",
        _ => "Session of the day",
    };

    public override string Kind(SessionKind kind) => kind switch
    {
        SessionKind.Keynote => "Keynote",
        SessionKind.Panel => "Panel",
        SessionKind.Impressions => "Impressions",
        _ => "Talk",
    };
}
