namespace Bot.Channels.Slack.Inbound;

internal enum Handling
{
    /// <summary>Stored, known, or not for Kiku: to be acknowledged.</summary>
    Done,

    /// <summary>Not stored: not to be acknowledged, so that Slack sends it again.</summary>
    Later,

    /// <summary>Of another workspace or app.</summary>
    Refused,

    /// <summary>Not what Slack sends.</summary>
    Unreadable,
}

/// <param name="Text">For the body of the acknowledgement: a challenge, or what the user is told.</param>
internal readonly record struct Handled(Handling Handling, string? Text = null);
