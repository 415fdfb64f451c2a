using System.Collections.Immutable;

namespace Bot.Channels.Slack.Blocks;

/// <summary>A message as Slack shows it.</summary>
/// <param name="Text">What notifications and screen readers say, escaped; what is shown where there are no blocks.</param>
/// <param name="Blocks">Null: only the text.</param>
internal sealed record Drawing(string Text, ImmutableArray<Block>? Blocks);
