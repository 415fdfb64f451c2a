namespace Bot.Tests.Architecture;

/// <summary>What the framework and the packages let a room reach, as the table of ARCHITECTURE.md speaks of it.</summary>
[Flags]
internal enum Reach
{
    None = 0,
    Files = 1,
    Streams = 1 << 1,
    Network = 1 << 2,
    Clock = 1 << 3,
    Console = 1 << 4,
    Environment = 1 << 5,
    Host = 1 << 6,
    Markdown = 1 << 7,
    Yaml = 1 << 8,
    Html = 1 << 9,
    TimeZones = 1 << 10,
    Database = 1 << 11,
    Resilience = 1 << 12,
    Threads = 1 << 13,
    Telemetry = 1 << 14,
    Assistants = 1 << 15,
}

/// <summary>A room and what it may do; everything else is forbidden.</summary>
/// <param name="Name">The namespace below the root: <c>Search</c>, <c>Channels.Slack</c>.</param>
internal sealed record Room(string Name, Reach Reach = Reach.None)
{
    /// <summary>Rooms that it may use in full.</summary>
    public string[] Uses { get; init; } = [];

    /// <summary>Rooms of which it may use records, enumerations, interfaces and exceptions: what is handed over, not what works.</summary>
    public string[] UsesRecordsOf { get; init; } = [];

    /// <summary>May handle exceptions.</summary>
    public bool Catches { get; init; } = true;

    /// <summary>May name Slack or Teams.</summary>
    public bool KnowsChats { get; init; }
}

/// <summary>A use that the table forbids and that stands all the same.</summary>
/// <param name="User">A type or a namespace.</param>
/// <param name="Used">What it uses, as a failure names it: a <see cref="Reach"/>, a room, <c>catch</c>, or lines.</param>
/// <param name="Reason">Why it stands.</param>
internal sealed record Allowance(string User, string Used, string Reason);
