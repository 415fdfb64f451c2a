using Bot.Content;

namespace Bot.Mcp;

/// <summary>Parameters that several tools have.</summary>
internal static class CommonParameters
{
    private const int LongestName = 200;

    public static TextParameter Conference { get; } = new("conference", "The id or name of one conference, as list_sessions gives it.", LongestName);

    public static TextParameter Session { get; } = new(
        "session", "The code of one session, such as A10; CONFERENCE/A10 where two conferences share it.", LongestName);

    public static TextParameter Speaker { get; } = new(
        "speaker", "A person or an organisation, in English or Japanese: whose words are wanted.", LongestName);

    public static TextParameter Language { get; } = new("language", "en or ja.", 2) { Choices = ["en", "ja"] };

    public static Language? LanguageOf(Arguments arguments) => LanguageCodes.Parse(arguments.Text(Language));

    /// <summary>The question parameter, of at most the length that is read of a question.</summary>
    public static TextParameter Question(string description) => new("question", description, Answers.Question.MaximumLength) { IsRequired = true };
}
