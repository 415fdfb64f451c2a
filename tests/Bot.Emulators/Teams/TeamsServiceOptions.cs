namespace Bot.Emulators.Teams;

/// <summary>What the service is like when it starts.</summary>
internal sealed record TeamsServiceOptions
{
    /// <summary>On 127.0.0.1; 0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Dates activities and tokens, and drives what is late on purpose.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Remembers calls, deliveries and the content of messages; false for load, where only ids stay.</summary>
    public bool KeepBodies { get; init; } = true;

    /// <summary>Whether calls need a token that was given out here.</summary>
    public bool RequireTokens { get; init; } = true;
}
