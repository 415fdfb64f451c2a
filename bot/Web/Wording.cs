using Bot.Content;
using Bot.Web.Pages;

namespace Bot.Web;

/// <summary>Every word that the pages say beside the notes, in both languages.</summary>
internal abstract class Wording
{
    public static Wording In(Language language) => language == Language.Japanese ? JapaneseWording.Instance : EnglishWording.Instance;

    public abstract string Tagline { get; }

    public abstract string Promise { get; }

    public abstract string Skip { get; }

    public abstract string Navigation { get; }

    public abstract string Sessions { get; }

    public abstract string HelpTitle { get; }

    public abstract string HowToAsk { get; }

    public abstract string QuestionLabel { get; }

    public abstract string Placeholder { get; }

    public abstract string AskButton { get; }

    public abstract string Examples { get; }

    public abstract string Weak { get; }

    public abstract string NothingFound { get; }

    public abstract string Nearest { get; }

    public abstract string TryAsking { get; }

    public abstract string Results { get; }

    public abstract string More { get; }

    public abstract string Contents { get; }

    public abstract string Summary { get; }

    public abstract string Highlights { get; }

    public abstract string SourceLabel { get; }

    public abstract string BackToAnswer { get; }

    public abstract string ToExcerpt { get; }

    public abstract string NoNotes { get; }

    public abstract string NoSessions { get; }

    public abstract string NotFoundTitle { get; }

    public abstract string NotFoundText { get; }

    public abstract string FailedTitle { get; }

    public abstract string FailedText { get; }

    public abstract string BadRequestTitle { get; }

    public abstract string BadRequestText { get; }

    public abstract string Empty { get; }

    /// <summary>The name of <paramref name="language"/> in itself is what its readers look for; here it is named for the others.</summary>
    public abstract string NotesIn(Language language);

    public abstract string SectionIn(Language language);

    public abstract string NotIn(Language language);

    public abstract string OutsideScope(string scope);

    public abstract string NotFound(string words);

    /// <summary>Which word of the notes a misspelt word of the question is taken for.</summary>
    public abstract Html Assumed(Html word, Html typed);

    public abstract string Matches(int shown, int total);

    public abstract string TooLong(int length, int most);

    public abstract string Kind(SessionKind kind);

    /// <summary>For the link that switches to <paramref name="language"/>.</summary>
    public static string NameOf(Language language) => language == Language.Japanese ? "日本語" : "English";
}
