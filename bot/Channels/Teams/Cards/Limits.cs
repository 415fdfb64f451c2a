namespace Bot.Channels.Teams.Cards;

/// <summary>Teams' limits, and Kiku's own below them.</summary>
internal static class Limits
{
    /// <summary>Bytes of a whole message. Teams refuses somewhat over 100 KB of UTF-16, which is at
    /// most twice as much as the UTF-8 that is counted here.</summary>
    public const int Message = 40 * 1024;

    /// <summary>Teams shows six and hides what is beyond them.</summary>
    public const int Buttons = 6;

    public const int ButtonTitle = 60;

    public const int ButtonData = 4000;

    public const int Url = 3000;

    /// <summary>The text beside the card, for notifications and screen readers.</summary>
    public const int FallbackText = 2000;

    /// <summary>Kiku's own: longer headings are not read.</summary>
    public const int Title = 150;

    public const int Path = 300;

    public const int Person = 120;

    public const int Sentence = 3000;

    public const int Comment = 3000;

    /// <summary>Items of a list.</summary>
    public const int Items = 60;
}
