using System.Text.Json;

namespace Bot.Evaluation.Beir;

/// <param name="Fields">Everything on its line but the id and the text, as text.</param>
internal sealed record BeirQuery(string Id, string Text, string? Group, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The queries of <c>queries.jsonl</c> in its order.</summary>
    public static List<BeirQuery> Read(InputFile file)
    {
        var queries = new List<BeirQuery>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var problems = new LineProblems(file);
        JsonLines.Read(file, problems, (item, line) =>
        {
            var id = JsonLines.Id(item, line, problems);
            var text = JsonLines.Text(item, "text", line, problems);
            if (id is null || text is null)
                return;
            if (ids.Add(id))
                queries.Add(new BeirQuery(id, text, JsonLines.Value(item, "group"), FieldsOf(item)));
            else
                problems.Error(line, $"a second query has the id `{id}`");
        });
        return queries.Count > 0 ? queries : throw EvaluationInputException.Of(file.Shown, 0, "there is no query in it");
    }

    private static Dictionary<string, string> FieldsOf(JsonElement item)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in item.EnumerateObject())
        {
            if (field.Name is not ("id" or "_id" or "text") && JsonLines.Value(field.Value) is { } value)
                fields[field.Name] = value;
        }

        return fields;
    }
}
