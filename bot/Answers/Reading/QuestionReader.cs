using System.Text;
using System.Text.RegularExpressions;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Answers.Reading;

/// <summary>Reads what a question wants, what it is limited to, and what it takes over from the question before it.</summary>
internal static class QuestionReader
{
    /// <summary>How far back a thread is read.</summary>
    private const int LongestThread = 5;

    private static readonly Regex LeadIn = Pattern(@"^((and )?(what|how) about|and|also|ok|okay|then)\b[ ,]*|^(じゃあ|では|それでは|それと|あと|そして|ちなみに|それで)[ 、,，]*");

    /// <summary>What people put around a name when they ask for no more than what it names: 教えて must not be searched for.</summary>
    private static readonly Regex WordsAroundName = Pattern(
        @"\b(the|session|of|in|at|from|tell me about)\b|について|に関して|を?教えて(ください|下さい)?|(は|って)?何(について|の話)?(ですか|でしたか|だった)?");

    /// <summary>What a conference is called where it is not named.</summary>
    private static readonly Regex Events = Pattern(
        @"\b(the|this|that|it|conference|event|meetup|symposium|summit|congress)\b|カンファレンス|イベント|大会|勉強会|シンポジウム|この|その|今回の|[はのが]");

    /// <summary>Tags that come along with text copied from a page: b is no word of the question.</summary>
    private static readonly Regex Tags = Pattern(@"</?(a|b|br|code|div|em|i|p|pre|s|span|strong|u)(\s[^<>]*)?/?>");

    /// <summary>Who spoke is answered by where they spoke.</summary>
    private static readonly Regex WhoSpoke = ExactCase(@"(登壇者|講演者|発表者|話し手|スピーカー)(は|が|って)?");

    public static ReadQuestion Read(Question question, Edition edition, SearchRequests requests) => Read(question, edition, requests, LongestThread);

    private static ReadQuestion Read(Question question, Edition edition, SearchRequests requests, int depth)
    {
        var whole = Clean(question.Text);
        var language = question.Language ?? LanguageDetector.Of(whole);
        var (text, courtesy) = Courtesies.Strip(whole);
        var previous = depth > 0 && question.Previous is not null ? Read(question.Previous, edition, requests, depth - 1) : null;
        var leadIn = previous is null ? null : LeadIn.Match(text);
        if (leadIn is { Success: true })
            text = text[leadIn.Length..];

        var intent = AsAsked(IntentReader.Read(text), text, edition, requests);
        var scope = ScopeReader.Read(intent.Subject, edition.Scopes);
        var told = ToldScope.Of(question, edition);
        var targets = ToldScope.Join(scope.Targets, told);
        var rest = Tags.Replace(WhoSpoke.Replace(scope.Remainder, " "), " ");
        var terms = HasContent(rest, requests) ? rest : "";
        var isNameOnly = !WordsAroundName.Replace(scope.Remainder, "").Any(char.IsLetterOrDigit);
        var read = new ReadQuestion(
            whole, language, courtesy, intent, targets, terms, LanguageDetector.Of(text),
            isNameOnly ? "" : rest, FullText: intent.Subject, isNameOnly, IsFollowUp: false)
        {
            Told = told,
        };
        return previous is null || intent.Kind != IntentKind.Ask ? read : Inherit(read, previous);
    }

    /// <summary>
    /// "When was the conference?" asks for a fact of the conference, "when was the proxy rewritten?" for an excerpt. And what says nothing without the
    /// words of its frame keeps them: "outline of the talk" may be a heading.
    /// </summary>
    private static Intent AsAsked(Intent intent, string text, Edition edition, SearchRequests requests) => intent.Kind switch
    {
        IntentKind.ConferenceFacts when !IsConference(intent.Subject, edition) => new Intent(IntentKind.Ask, text),
        IntentKind.Summary when !HasSubject(intent.Subject, edition, requests) => new Intent(IntentKind.Ask, text),
        _ => intent,
    };

    private static bool IsConference(string subject, Edition edition)
    {
        var scope = ScopeReader.Read(subject, edition.Scopes);
        return scope.Targets.All(target => target.Kind == ScopeKind.Conference) && !Events.Replace(scope.Remainder, "").Any(char.IsLetterOrDigit);
    }

    private static bool HasSubject(string subject, Edition edition, SearchRequests requests) =>
        ScopeReader.Read(subject, edition.Scopes).Targets.Count > 0 || HasContent(subject, requests);

    /// <summary>"and Gunosy?" keeps the subject, "why?" keeps the place.</summary>
    private static ReadQuestion Inherit(ReadQuestion read, ReadQuestion previous)
    {
        if ((read.Targets.Count > 0 && read.Terms.Length > 0) || (previous.Targets.Count == 0 && previous.Terms.Length == 0))
            return read;
        var targets = read.Targets.Count > 0 ? WithPlaceOf(read.Targets, previous.Targets) : previous.Targets;
        var (terms, language) = read.Terms.Length > 0 ? (read.Terms, read.TermsLanguage) : (previous.Terms, previous.TermsLanguage);
        return read with
        {
            Targets = targets,
            Terms = terms,
            TermsLanguage = language,
            FullText = string.Join(' ', read.Targets.Select(target => target.Name).Append(terms)),
            IsFollowUp = true,
        };
    }

    /// <summary>A person named in a follow-up replaces the person before, not the session they are asked about.</summary>
    private static List<ScopeTarget> WithPlaceOf(IReadOnlyList<ScopeTarget> targets, IReadOnlyList<ScopeTarget> before)
    {
        var people = targets.All(target => target.Kind is ScopeKind.Speaker or ScopeKind.Organisation);
        return [.. targets, .. before.Where(target => people && target.Kind is ScopeKind.Session or ScopeKind.Conference)];
    }

    /// <summary>Tells whether a text holds more than grammar and words that only ask.</summary>
    private static bool HasContent(string text, SearchRequests requests) => requests.Of(text, LanguageDetector.Of(text)).Terms.Terms.Count > 0;

    /// <summary>At most <see cref="Question.MaximumLength"/> characters, without control characters.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Question.MaximumLength));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Question.MaximumLength)))
            clean.Append(char.IsControl(c) ? ' ' : c);
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
            clean.Length--;
        return clean.ToString().Trim();
    }
}
