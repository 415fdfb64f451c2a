namespace Bot.Channels.Slack.Blocks;

/// <summary>Slack's limits in characters and items (https://docs.slack.dev/reference/block-kit/blocks), and Kiku's own below them.</summary>
internal static class Limits
{
    public const int MessageBlocks = 50;

    public const int HomeBlocks = 100;

    /// <summary>A whole message of blocks; Slack refuses somewhat over 13,000.</summary>
    public const int MessageText = 11_500;

    public const int Header = 150;

    public const int Section = 3000;

    public const int ButtonText = 75;

    public const int ButtonValue = 2000;

    public const int ButtonUrl = 3000;

    public const int ModalTitle = 24;

    public const int PrivateMetadata = 3000;

    public const int Prompts = 4;

    /// <summary>The text beside the blocks, for notifications and screen readers.</summary>
    public const int FallbackText = 3000;

    /// <summary>The deepest indentation of a list.</summary>
    public const int Indent = 8;

    public const int Comment = 3000;
}
