using System.Collections.Concurrent;

namespace Bot.Diagnostics;

/// <summary>Error codes as attributes of metrics: a service that invents new ones must not make new series without end.</summary>
internal sealed class ErrorTypes
{
    /// <summary>What conventions call an error that has no name of its own.</summary>
    public const string Other = "_OTHER";

    /// <summary>Slack documents some 40 for what Kiku calls.</summary>
    private const int Most = 100;

    private const int Longest = 64;

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string Of(string code)
    {
        if (known.TryGetValue(code, out var same))
            return same;
        if (known.Count >= Most || code.Length > Longest || !code.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
            return Other;
        return known.GetOrAdd(code, code);
    }
}
