using System.Text.Json.Nodes;
using Bot.Answers;

namespace Bot.Web.OpenApi;

/// <summary>Examples of the OpenAPI document, written by the records that answers are written by.</summary>
internal static class ApiExamples
{
    private const string Question = "what did the VPoE panel say about hiring";

    private const string Text = "The members of Gunosy's existing recruiting team have not worked as engineers.";

    public static IReadOnlyDictionary<string, JsonNode> Parameters { get; } = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
    {
        ["q"] = Question,
        ["lang"] = "en",
        ["top"] = Answers.Question.DefaultTop,
        ["session"] = "A10",
    };

    public static IReadOnlyDictionary<string, string> Responses { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["200"] = Answer.ToJson(indented: false),
        ["400"] = new ErrorDocument("The question is empty.").ToJson(),
        ["404"] = new ErrorDocument("not found").ToJson(),
    };

    private static AnswerDocument Answer => new(
        Question, "en", "found", new Scope(null, "A10", null, null), 1,
        [
            new(
                "july-tech-festa-2018", "A10", "What is a VP of Engineering, the role that raises an organisation's productivity?",
                ["Questions to each other", "Takamura → Kato: How does Gunosy organise engineer hiring?"], "Kato (Gunosy)", "en", Text,
                [new Highlight(Text.IndexOf("recruiting", StringComparison.Ordinal), "recruiting".Length)],
                new SourceLocation("july-tech-festa-2018/a10-vp-of-engineering.en.md", 186),
                "https://kiku.example.com/conferences/july-tech-festa-2018/sessions/A10?lang=en&line=186&end=187#kiku-excerpt",
                new TranslationDocument("ja", "july-tech-festa-2018/a10-vp-of-engineering.ja.md", 184, null), 7.31),
        ],
        ["Questions to each other"], 1.9);
}
