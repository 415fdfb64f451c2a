namespace Bot.Tests.Architecture;

/// <summary>Who may use what: the table of ARCHITECTURE.md. Rooms that are not built yet are in it already.</summary>
internal static class RoomTable
{
    private const Reach Everything = (Reach)~0 & ~(Reach.Database | Reach.Markdown | Reach.Yaml);

    /// <summary>What a room needs to run in the host: registration, logging, timers by a <see cref="TimeProvider"/>, workers.</summary>
    private const Reach Hosted = Reach.Host | Reach.Clock | Reach.Threads;

    private static readonly string[] AllOthers =
    [
        "Diagnostics", "Configuration", "Content", "Search", "Answers", "Presentation", "Conversations", "Digests", "Channels.Common", "Channels.Slack", "Channels.Teams",
        "State",
        "Evaluation", "Import", "Insights", "Mcp", "Web", "Cli",
    ];

    public static Room[] Rooms { get; } =
    [
        // What rooms tell of themselves: anybody may, and it knows nobody.
        new("Diagnostics") { Catches = false },
        new("Configuration", Reach.Host) { Catches = false },
        new("Content", Reach.Files | Reach.Streams | Reach.Markdown | Reach.Yaml | Reach.Clock | Reach.Threads) { Catches = false },
        new("Search") { Uses = ["Content"], Catches = false },
        new("Answers") { Uses = ["Content", "Search"], Catches = false },
        new("Presentation") { Uses = ["Content", "Answers"], Catches = false },
        new("Conversations", Hosted) { Uses = ["Diagnostics", "Configuration", "Answers", "Content", "Presentation"] },
        new("Digests", Hosted | Reach.TimeZones) { Uses = ["Diagnostics", "Configuration", "Content", "Answers", "Presentation", "Conversations"] },
        // The clock measures calls, and ends them.
        new("Channels.Common", Hosted | Reach.Network | Reach.Streams | Reach.Resilience) { Uses = ["Diagnostics", "Presentation", "Conversations"], Catches = false },
        Channel("Slack"),
        Channel("Teams"),
        new("State", Hosted | Reach.Database | Reach.Files | Reach.Streams)
        {
            Uses = ["Diagnostics", "Configuration"],
            // A subscription has a language, which is a word of Content.
            UsesRecordsOf = ["Content", "Conversations", "Digests", "Insights", "Answers", "Presentation"],
        },
        new("Evaluation", Reach.Files | Reach.Streams | Reach.Clock) { Uses = ["Content", "Search", "Answers"] },
        new("Import", Reach.Files | Reach.Streams | Reach.Network | Reach.Html) { Uses = ["Diagnostics", "Content"] },
        new("Insights", Hosted)
        {
            Uses = ["Configuration", "Content", "Search", "Answers"],
            // It hears of answered questions by a contract of Conversations, which knows nothing of it.
            UsesRecordsOf = ["Conversations"],
        },
        new("Mcp", Hosted | Reach.Streams | Reach.Assistants) { Uses = ["Diagnostics", "Configuration", "Content", "Answers", "Conversations"] },
        new("Web", Everything) { Uses = AllOthers, KnowsChats = true },
        new("Cli", Everything) { Uses = AllOthers, KnowsChats = true },
    ];

    public static Allowance[] Allowances { get; } =
    [
        new("Bot.Search.Lexicon", nameof(Reach.Streams), "the dictionary is a resource of the program, and resources are streams"),
        new("Bot.Content.Yaml.YamlReader", "catch", "YamlDotNet throws where a file is wrong; that becomes a problem with its line"),
        new("Bot.Content.Notes.NoteParser", "catch", "Markdig throws where nesting is too deep; such a file is read as plain text"),
        new("Bot.Content.Files.FolderReader", "catch", "a file that cannot be read is a problem to list, and the others are read on"),
        new("Bot.Presentation.MessageAction", "catch", "a button may be of an older version, or somebody's own: what cannot be read is no action"),
        new("Bot.Channels.Common.Attempts`1", "catch", "Polly throws when the time of a call is over; what became of it is the result"),
        new("Bot.Content.Reload.FolderHints", "catch", "where the system gives no watcher, looking at intervals does"),
    ];

    /// <summary>Files and methods that are long for a reason, such as a table of data.</summary>
    public static Allowance[] LongSources { get; } =
    [
        new("Search/Text/CharacterExpansions.cs: Build", "lines", "a table of characters"),
    ];

    private static Room Channel(string name) => new("Channels." + name, Hosted | Reach.Network | Reach.Streams | Reach.Resilience)
    {
        Uses = ["Diagnostics", "Configuration", "Presentation", "Conversations", "Channels.Common"],
        UsesRecordsOf = ["Answers", "Content"],
        KnowsChats = true,
    };
}
