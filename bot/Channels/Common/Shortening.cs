using Bot.Presentation;

namespace Bot.Channels.Common;

/// <summary>The steps by which a message is shortened, one after each refusal for its length.</summary>
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
