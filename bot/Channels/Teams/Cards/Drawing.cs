namespace Bot.Channels.Teams.Cards;

/// <summary>A message as Teams shows it.</summary>
/// <param name="Text">What notifications and screen readers say; what is shown where there is no card.</param>
/// <param name="Card">Null: only the text.</param>
internal sealed record Drawing(string Text, AdaptiveCard? Card);
