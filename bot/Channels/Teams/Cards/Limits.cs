namespace Bot.Channels.Teams.Cards;

/// <summary>Teams' limits, and Kiku's own below them.</summary>
internal static class Limits
{
    /// <summary>Teams shows six and hides what is beyond them.</summary>
    public const int Buttons = 6;

    public const int ButtonTitle = 60;

    public const int ButtonData = 4000;

    public const int Url = 3000;

    /// <summary>The text beside the card, for notifications and screen readers.</summary>
    public const int FallbackText = 2000;

    public const int Sentence = 3000;

    public const int Comment = 3000;

    /// <summary>Items of a list.</summary>
    public const int Items = 60;
}
