using System.Text;
using System.Text.Json;

namespace Bot.Evaluation.Beir;

/// <summary>Reads a file of one JSON object a line, one at a time: a corpus can be larger than one would like to hold.</summary>
internal static class JsonLines
{
    private const int ProgressStep = 1 << 16;

    /// <param name="read">Gets each object with its line; the object is gone when it returns.</param>
    /// <param name="progress">Told how many bytes were read since.</param>
    public static void Read(InputFile file, LineProblems problems, Action<JsonElement, int> read, Action<int>? progress = null)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, ProgressStep);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var reported = 0L;
        for (var line = 1; !problems.IsFull && reader.ReadLine() is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
                ReadLine(text, line, problems, read);
            if (stream.Position - reported < ProgressStep)
                continue;
            progress?.Invoke((int)(stream.Position - reported));
            reported = stream.Position;
        }

        problems.ThrowIfAny();
    }

    /// <summary>A string, or a number as it is written; null, with an error, when there is neither or it is empty.</summary>
    public static string? Id(JsonElement item, int line, LineProblems problems)
    {
        var id = Value(item, "id") ?? Value(item, "_id");
        if (string.IsNullOrEmpty(id))
            problems.Error(line, "no `id` (or `_id`)");
        return string.IsNullOrEmpty(id) ? null : id;
    }

    /// <summary>A string; null, with an error, when there is none.</summary>
    public static string? Text(JsonElement item, string name, int line, LineProblems problems)
    {
        if (item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            return value.GetString();
        problems.Error(line, value.ValueKind == JsonValueKind.Undefined ? $"no `{name}`" : $"`{name}` must be a string");
        return null;
    }

    /// <summary>A field as text, <c>true</c> and numbers as written; null when it is missing or null.</summary>
    public static string? Value(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Value(value) : null;

    public static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static void ReadLine(string text, int line, LineProblems problems, Action<JsonElement, int> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                read(document.RootElement, line);
            else
                problems.Error(line, "not a JSON object");
        }
        catch (JsonException failure)
        {
            problems.Error(line, $"not JSON (character {failure.BytePositionInLine + 1})");
        }
        catch (InvalidOperationException)
        {
            // The one thing that is only found on reading a value: \ud800 alone.
            problems.Error(line, "a text with half a surrogate pair");
        }
    }
}
