using Bot.Presentation;

namespace Bot.Channels.Common;

/// <summary>How much of a message is left out, each step after the service found it too much.</summary>
internal enum Shortening
{
    None,

    /// <summary>Fewer and shorter excerpts.</summary>
    Shorter,

    /// <summary>Fewer and shorter excerpts, as text alone.</summary>
    TextOnly,
}

internal static class Shortenings
{
    public static Extent ToExtent(this Shortening shortening) => shortening == Shortening.None ? Extent.Message : Extent.Shorter;
}
