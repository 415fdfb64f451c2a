using System.Collections.Immutable;
using Bot.Content;

namespace Bot.Digests;

/// <summary>What somebody wants of the digests.</summary>
internal abstract record DigestOrder;

/// <summary>Each null where it was not said.</summary>
internal sealed record SubscribeOrder(TimeOnly? Time, Weekdays? Days, string? Zone, Language? Language) : DigestOrder;

internal enum DigestRequest
{
    Off,
    Status,
    Preview,
    Now,
    Report,
    Help,
}

internal sealed record RequestOrder(DigestRequest Request) : DigestOrder;

/// <summary>It is about digests, and cannot be carried out as it was said.</summary>
internal sealed record MisreadOrder(ImmutableArray<OrderProblem> Problems) : DigestOrder;

internal enum OrderProblemKind
{
    NotUnderstood,
    NoSuchTime,
    NoSuchZone,

    /// <summary>An abbreviation that several zones go by.</summary>
    AmbiguousZone,

    SaidTwice,
}

/// <param name="Text">What was said.</param>
/// <param name="Suggestion">What may have been meant.</param>
internal sealed record OrderProblem(OrderProblemKind Kind, string Text, string? Suggestion = null);
