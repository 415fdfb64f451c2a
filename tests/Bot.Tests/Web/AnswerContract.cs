using System.Text.Json;
using Xunit;

namespace Bot.Tests.Web;

/// <summary>The fields of the JSON answer that programs rely on: their names, their order and their types at every level.</summary>
internal static class AnswerContract
{
    /// <summary>Each field by its path; <c>[]</c> is an element of an array, and a question mark says that null may stand there.</summary>
    private static readonly (string Path, string Type)[] Fields =
    [
        ("", "Object"),
        ("question", "String"),
        ("language", "String"),
        ("outcome", "String"),
        ("scope", "Object"),
        ("scope.conference", "String?"),
        ("scope.session", "String?"),
        ("scope.speaker", "String?"),
        ("scope.organisation", "String?"),
        ("total", "Number"),
        ("excerpts", "Array"),
        ("excerpts[]", "Object"),
        ("excerpts[].conference", "String"),
        ("excerpts[].session", "String"),
        ("excerpts[].title", "String"),
        ("excerpts[].section", "Array"),
        ("excerpts[].section[]", "String"),
        ("excerpts[].speaker", "String?"),
        ("excerpts[].language", "String"),
        ("excerpts[].text", "String"),
        ("excerpts[].highlights", "Array"),
        ("excerpts[].highlights[]", "Object"),
        ("excerpts[].highlights[].start", "Number"),
        ("excerpts[].highlights[].length", "Number"),
        ("excerpts[].source", "Object"),
        ("excerpts[].source.file", "String"),
        ("excerpts[].source.line", "Number"),
        ("excerpts[].link", "String?"),
        ("excerpts[].translation", "Object?"),
        ("excerpts[].translation.language", "String"),
        ("excerpts[].translation.file", "String"),
        ("excerpts[].translation.line", "Number"),
        ("excerpts[].translation.link", "String?"),
        ("excerpts[].score", "Number"),
        ("suggestions", "Array"),
        ("suggestions[]", "String"),
        ("elapsedMs", "Number"),
        ("assumed", "Array"),
        ("assumed[]", "Object"),
        ("assumed[].typed", "String"),
        ("assumed[].word", "String"),
        ("version", "Number"),
    ];

    public static IEnumerable<string> Paths => Fields.Select(one => one.Path);

    /// <summary>Fails unless the object has exactly these fields.</summary>
    /// <returns>The paths at which something other than null stands.</returns>
    public static HashSet<string> Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        var seen = new HashSet<string>();
        Check(document.RootElement, "", seen);
        return seen;
    }

    private static void Check(JsonElement element, string path, HashSet<string> seen)
    {
        var type = Fields.Single(one => one.Path == path).Type;
        if (type.EndsWith('?') && element.ValueKind == JsonValueKind.Null)
            return;
        Assert.Equal((path, type.TrimEnd('?')), (path, element.ValueKind.ToString()));
        seen.Add(path);
        if (element.ValueKind == JsonValueKind.Object)
            CheckFields(element, path, seen);
        else if (element.ValueKind == JsonValueKind.Array)
            Assert.All(element.EnumerateArray(), item => Check(item, path + "[]", seen));
    }

    private static void CheckFields(JsonElement element, string path, HashSet<string> seen)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        var names = Paths
            .Where(one => one.Length > prefix.Length && one.StartsWith(prefix, StringComparison.Ordinal))
            .Select(one => one[prefix.Length..])
            .Where(name => !name.Contains('.', StringComparison.Ordinal) && !name.Contains('[', StringComparison.Ordinal));
        Assert.Equal(names, element.EnumerateObject().Select(property => property.Name));
        foreach (var property in element.EnumerateObject())
            Check(property.Value, prefix + property.Name, seen);
    }
}
