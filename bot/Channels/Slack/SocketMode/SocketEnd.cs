namespace Bot.Channels.Slack.SocketMode;

/// <summary>Why a socket is to be replaced.</summary>
internal enum SocketEnd
{
    /// <summary>Slack announced that it will close it: the next one is opened first.</summary>
    Leaving,

    /// <summary>It is gone.</summary>
    Lost,

    TooMany,

    /// <summary>Socket Mode was switched off for the app.</summary>
    Disabled,
}
