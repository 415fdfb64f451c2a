namespace Bot.Mcp;

/// <summary>Texts of callers, as messages repeat them: short, and on one line.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
        return text.Length > Longest ? $"'{line}…'" : $"'{line}'";
    }
}
