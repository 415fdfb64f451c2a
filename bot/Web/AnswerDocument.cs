using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answers;
using Bot.Content;

namespace Bot.Web;

/// <summary>The JSON form of an answer, the same from <c>ask --json</c> and from the host.</summary>
/// <param name="ElapsedMs">From question to answer, in milliseconds with one decimal.</param>
internal sealed record AnswerDocument(
    string Question,
    string Language,
    string Outcome,
    Scope Scope,
    int Total,
    ImmutableArray<ExcerptDocument> Excerpts,
    ImmutableArray<string> Suggestions,
    double ElapsedMs)
{
    /// <summary>Words of the question that are taken for typing errors.</summary>
    public ImmutableArray<Assumption> Assumed { get; init; } = [];

    /// <summary>
    /// A reply without excerpts (the list of sessions, one session, help) is a document too, <c>found</c> and with nothing but
    /// suggestions, so that a program needs to read one shape only.
    /// </summary>
    public static AnswerDocument Of(Reply reply, string question, TimeSpan elapsed)
    {
        var language = reply.Language.Code();
        var milliseconds = Math.Round(elapsed.TotalMilliseconds, 1);
        return reply switch
        {
            Answer answer => new(question, language, Code(answer.Outcome), answer.Scope, answer.Total,
                [.. answer.Excerpts.Select(ExcerptDocument.Of)], answer.Suggestions, milliseconds)
            {
                Assumed = answer.Assumed,
            },
            SessionDetails details => new(question, language, Code(Answers.Outcome.Found),
                new(details.Conference.Id, details.Session.Code, null, null), details.Beginning.Length, [.. details.Beginning.Select(ExcerptDocument.Of)], [],
                milliseconds),
            SessionList list => new(question, language, Code(Answers.Outcome.Found), Scope.Everything, 0, [],
                Showing(list.Conferences), milliseconds),
            Help help => new(question, language, Code(Answers.Outcome.Found), Scope.Everything, 0, [], help.Examples, milliseconds),
            _ => throw new NotSupportedException($"{reply.GetType().Name} has no JSON form"),
        };
    }

    public string ToJson(bool indented) =>
        JsonSerializer.Serialize(this, indented ? AnswerJson.Indented.AnswerDocument : AnswerJson.Compact.AnswerDocument);

    private static ImmutableArray<string> Showing(ImmutableArray<Conference> conferences)
    {
        var sessions = conferences.SelectMany(conference => conference.Sessions).ToArray();
        var uses = sessions.CountBy(session => session.Code).ToDictionary();
        return [.. sessions.Select(session => uses[session.Code] > 1 ? $"show {session.ConferenceId}/{session.Code}" : $"show {session.Code}")];
    }

    private static string Code(Outcome outcome) => outcome switch
    {
        Answers.Outcome.Found => "found",
        Answers.Outcome.Weak => "weak",
        _ => "none",
    };
}

internal sealed record ExcerptDocument(
    string Conference,
    string Session,
    string Title,
    ImmutableArray<string> Section,
    string? Speaker,
    string Language,
    string Text,
    ImmutableArray<Highlight> Highlights,
    SourceLocation Source,
    string? Link,
    TranslationDocument? Translation,
    double Score)
{
    public static ExcerptDocument Of(Excerpt excerpt) => new(
        excerpt.Conference,
        excerpt.Session,
        excerpt.Title,
        excerpt.Section,
        excerpt.Speaker,
        excerpt.Language.Code(),
        excerpt.Text,
        excerpt.Highlights,
        excerpt.Source,
        excerpt.Link,
        excerpt.Translation is { } there ? new(there.Language.Code(), there.File, there.Line, there.Link) : null,
        Math.Round(excerpt.Score, 2));
}

internal sealed record TranslationDocument(string Language, string File, int Line, string? Link);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(ErrorDocument))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Japanese stays readable. The relaxed encoder is for HTML's benefit only, and this is never put into HTML.</summary>
    public static AnswerJson Compact { get; } = new(new JsonSerializerOptions(JsonSerializerOptions.Default)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static AnswerJson Indented { get; } = new(new JsonSerializerOptions(Compact.Options) { WriteIndented = true });
}

internal sealed record ErrorDocument(string Error)
{
    public string ToJson() => JsonSerializer.Serialize(this, AnswerJson.Compact.ErrorDocument);
}
