using System.Text;

namespace Bot.Emulators.Slack.Api;

/// <summary>Opaque places in a list, as Slack writes them: base64 of a word and what comes next.</summary>
internal static class Cursor
{
    public static string Of(string kind, string next) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{kind}:{next}"));

    /// <returns>Null without a cursor.</returns>
    /// <exception cref="ApiError">It is none of ours.</exception>
    public static string? Read(ApiCall call, string kind)
    {
        if (call.Text("cursor") is not { } cursor)
            return null;
        var buffer = new byte[cursor.Length];
        var text = Convert.TryFromBase64String(cursor, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "";
        return text.StartsWith(kind + ":", StringComparison.Ordinal) ? text[(kind.Length + 1)..] : throw new ApiError("invalid_cursor");
    }

    /// <summary>A part of a list by <c>cursor</c> and <c>limit</c>.</summary>
    public static (IReadOnlyList<T> Items, JsonObject Metadata) Cut<T>(ApiCall call, IReadOnlyList<T> all, int usual)
    {
        var limit = call.Number("limit", usual, 1000);
        var skip = int.TryParse(Read(call, "offset"), out var offset) ? offset : 0;
        var items = all.Skip(skip).Take(limit).ToList();
        var next = skip + items.Count < all.Count ? Of("offset", (skip + items.Count).ToString()) : "";
        return (items, new() { ["next_cursor"] = next });
    }
}
