using Bot.Content;
using Bot.Web.Pages;

namespace Bot.Web;

internal sealed class EnglishWording : Wording
{
    public static EnglishWording Instance { get; } = new();

    public override string Tagline => "Ask what was said";

    public override string Promise => "Every answer is a quotation from the notes.";

    public override string Skip => "Skip to the content";

    public override string Navigation => "Kiku";

    public override string Sessions => "Sessions";

    public override string HelpTitle => "Help";

    public override string HowToAsk => "Ask in English or Japanese, in your own words. Name a session, a speaker or a company to ask about that one only.";

    public override string QuestionLabel => "Your question";

    public override string Placeholder => "What did they say about …?";

    public override string AskButton => "Ask";

    public override string Examples => "For example";

    public override string Weak => "Not sure that this is the answer. The nearest in the notes:";

    public override string NothingFound => "The notes say nothing about this.";

    public override string Nearest => "Nearest sessions";

    public override string TryAsking => "You could ask";

    public override string Results => "Excerpts";

    public override string More => "Show more";

    public override string Contents => "Contents";

    public override string Summary => "Summary";

    public override string Highlights => "Highlights";

    public override string SourceLabel => "Source:";

    public override string BackToAnswer => "Back to the answer";

    public override string ToExcerpt => "Go to the excerpt";

    public override string NoNotes => "There are no notes of this session.";

    public override string NoSessions => "There are no sessions in these notes.";

    public override string NotFoundTitle => "There is nothing here";

    public override string NotFoundText =>
        "The address may be mistyped, or the notes may have moved. Ask for what you are looking for, or start from the sessions.";

    public override string FailedTitle => "Something went wrong";

    public override string FailedText => "The failure was logged. Please try again.";

    public override string BadRequestTitle => "That cannot be answered";

    public override string BadRequestText => "The request is not one that Kiku understands.";

    public override string Empty => "The question is empty.";

    public override string NotesIn(Language language) => language == Language.Japanese ? "Japanese notes" : "English notes";

    public override string SectionIn(Language language) => language == Language.Japanese ? "This section in Japanese" : "This section in English";

    public override string NotIn(Language language) =>
        language == Language.Japanese ? "There are no Japanese notes of this session." : "There are no English notes of this session.";

    public override string OutsideScope(string scope) => $"Nothing about this in {scope}. Elsewhere in the notes:";

    public override string NotFound(string words) => $"The notes say nothing about {words}.";

    public override Html Assumed(Html word, Html typed) => Html.Of($"Assuming {word} for {typed}.");

    public override string Matches(int shown, int total) => total == 1 ? "1 match" : shown == total ? $"{total} matches" : $"{shown} of {total} matches";

    public override string TooLong(int length, int most) => $"The question has {length:N0} characters; at most {most:N0} are read. Please shorten it.";

    public override string Kind(SessionKind kind) => kind switch
    {
        SessionKind.Keynote => "Keynote",
        SessionKind.Panel => "Panel",
        SessionKind.Impressions => "Impressions",
        _ => "Talk",
    };
}
