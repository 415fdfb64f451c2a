using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Content;

namespace Bot.Answers;

/// <summary>The JSON form of an answer, the same from <c>ask --json</c>, from <c>/api/ask</c> and from the tool <c>ask</c> of assistants.</summary>
internal sealed record AnswerDocument(
    [property: Description("As it was asked.")] string Question,
    [property: Description("The language of the answer: en or ja."), AllowedValues("en", "ja")] string Language,
    [property: Description(
        "found: the excerpts answer the question. weak: they are related, and it is not sure that they answer it. none: the notes do not answer it."),
        AllowedValues("found", "weak", "none")]
    string Outcome,
    [property: Description("What the question was limited to. Excerpts of a weak answer may be from outside it.")] Scope Scope,
    [property: Description("How many excerpts there are; more than are listed can be had with a larger top.")] int Total,
    [property: Description("The best first.")] ImmutableArray<ExcerptDocument> Excerpts,
    [property: Description("Questions that the notes answer.")] ImmutableArray<string> Suggestions,
    [property: Description("From question to answer, in milliseconds with one decimal.")] double ElapsedMs)
{
    /// <summary>The version of this contract: raised when a field is removed, renamed or redefined. New fields do not raise it.</summary>
    public const int Contract = 1;

    [Description("Words of the question that are taken for typing errors.")]
    public ImmutableArray<Assumption> Assumed { get; init; } = [];

    [Description("Of this contract. Fields may be added without a new version; one that is taken away, renamed or means something else makes a new one.")]
    public int Version { get; } = Contract;

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

/// <summary>A verbatim part of the notes, as programs get it.</summary>
internal sealed record ExcerptDocument(
    [property: Description("The conference's id.")] string Conference,
    [property: Description("The session's code, or CONFERENCE/CODE where two conferences share it.")] string Session,
    [property: Description("The session's title.")] string Title,
    [property: Description("Headings above the excerpt, from the outermost in.")] ImmutableArray<string> Section,
    [property: Description("Who said it, with the organisation; null when the notes do not say.")] string? Speaker,
    [property: Description("The language of the text: en or ja."), AllowedValues("en", "ja")] string Language,
    [property: Description("Word for word from the notes, at most 600 characters. To be quoted unchanged.")] string Text,
    [property: Description("What matched: places in the text, in UTF-16 units.")] ImmutableArray<Highlight> Highlights,
    [property: Description("Where it stands in the notes.")] SourceLocation Source,
    [property: Description("The session's page at this excerpt; null when Kiku has no public address.")] string? Link,
    [property: Description("The same section in the other language; null when there is none.")] TranslationDocument? Translation,
    [property: Description("How well it matches, beside the other excerpts of this answer.")] double Score)
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

/// <summary>The place of the same section in the other language.</summary>
internal sealed record TranslationDocument([property: AllowedValues("en", "ja")] string Language, string File, int Line, string? Link);

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

/// <summary>An error in place of an answer.</summary>
internal sealed record ErrorDocument([property: Description("What is wrong with the request, for people.")] string Error)
{
    public string ToJson() => JsonSerializer.Serialize(this, AnswerJson.Compact.ErrorDocument);
}
