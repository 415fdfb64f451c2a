using System.Collections.Immutable;
using Bot.Channels.Common;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Configuration;
using Bot.Conversations;
using Bot.Digests;
using Bot.Insights;
using Bot.Mcp;
using Bot.State;
using Bot.Web.Access;
using Bot.Web.Telemetry;

namespace Bot.Web;

/// <summary>What the host is told by appsettings.json, the environment and the command line.</summary>
internal sealed record Settings
{
    public static Settings Default { get; } = new();

    public ContentOptions Content { get; init; } = new();

    public SearchOptions Search { get; init; } = new();

    public WebOptions Web { get; init; } = new();

    public StateOptions State { get; init; } = new();

    public ConversationOptions Conversations { get; init; } = new();

    public DigestOptions Digests { get; init; } = new();

    public InsightsOptions Insights { get; init; } = new();

    /// <summary>The chat services, configured or not.</summary>
    public ImmutableArray<IChatService> Chats { get; init; } = ChatServices.Off;

    public SlackOptions Slack
    {
        get => Chats.OfType<SlackOptions>().Single();
        init => Chats = [.. Chats.Select(chat => chat is SlackOptions ? value : chat)];
    }

    public TeamsOptions Teams
    {
        get => Chats.OfType<TeamsOptions>().Single();
        init => Chats = [.. Chats.Select(chat => chat is TeamsOptions ? value : chat)];
    }

    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Reads every option, and lists everything that is wrong with any of them.</summary>
    public static (Settings Settings, ImmutableArray<string> Problems) Read(IConfiguration configuration)
    {
        var reader = new OptionsReader(configuration);
        var settings = new Settings
        {
            Content = ContentOptions.Read(reader),
            Search = SearchOptions.Read(reader),
            Web = WebOptions.Read(reader),
            State = StateOptions.Read(reader),
            Conversations = ConversationOptions.Read(reader),
            Digests = DigestOptions.Read(reader),
            Insights = InsightsOptions.Read(reader),
            Chats = ChatServices.Read(reader),
            Telemetry = TelemetryOptions.Read(reader),
        };
        return (settings, reader.Problems);
    }
}

internal sealed record ContentOptions
{
    /// <summary>The folder of notes. Default: <c>content</c> in the working directory, else beside the program.</summary>
    public string? Directory { get; init; }

    public static ContentOptions Read(OptionsReader reader)
    {
        reader.OnlyKnows("Content", nameof(Directory));
        return new() { Directory = reader.Text("Content", nameof(Directory)) };
    }
}

internal sealed record WebOptions
{
    public const string DefaultUrl = "http://127.0.0.1:3978";

    public const int ShortestLinkKey = 32;

    public const int ShortestMcpKey = 32;

    /// <summary>Where to listen: http or https addresses, separated by semicolons. Default: port 3978 of this machine only.</summary>
    public ImmutableArray<string> Url { get; init; } = [DefaultUrl];

    /// <summary>The address that people's browsers reach this host at, for links in chat. Default: none, so there are no links.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Who may read the pages. Default: <see cref="PageAccess.Loopback"/>.</summary>
    public PageAccess Access { get; init; } = PageAccess.Loopback;

    /// <summary>Who may read the insights, which tell what people asked and what they said of answers. Default: <see cref="PageAccess.Loopback"/>, also where
    /// the other pages are public.</summary>
    public PageAccess InsightsAccess { get; init; } = PageAccess.Loopback;

    /// <summary>Signs the links to single sessions; at least <see cref="ShortestLinkKey"/> characters. Needed with a public
    /// address unless the pages are public. A new key ends every link that was given out.</summary>
    public string? LinkKey { get; init; }

    /// <summary>True when assistants may call <c>/mcp</c>, from this machine or with <see cref="McpKey"/>. Default: off.</summary>
    public bool Mcp { get; init; }

    /// <summary>The key that assistants elsewhere send (<c>Authorization: Bearer</c>); at least <see cref="ShortestMcpKey"/> characters. Default: none,
    /// so that only this machine is answered. <see cref="Access"/> does not open it.</summary>
    public string? McpKey { get; init; }

    public McpOptions Assistants => new(Mcp, McpKey, PublicUrl);

    /// <summary>How long requests are still taken after the signal to stop, while <c>/readyz</c>
    /// already says no: time for a proxy to look elsewhere. At most 15 s,
    /// so that a stop ends before those who wait for it lose patience. Default: none.</summary>
    public TimeSpan DrainDelay { get; init; }

    public static WebOptions Read(OptionsReader reader)
    {
        var section = reader.Section(
            "Web", nameof(Url), nameof(PublicUrl), nameof(Access), nameof(InsightsAccess), nameof(LinkKey), nameof(Mcp),
            nameof(McpKey), nameof(DrainDelay));
        var options = new WebOptions
        {
            Url = reader.Addresses("Web", nameof(Url)) ?? [DefaultUrl],
            PublicUrl = reader.Address("Web", nameof(PublicUrl)),
            Access = reader.Choice("Web", nameof(Access), PageAccess.Loopback),
            InsightsAccess = reader.Choice("Web", nameof(InsightsAccess), PageAccess.Loopback),
            LinkKey = reader.Text("Web", nameof(LinkKey)),
            Mcp = section.Flag(nameof(Mcp), otherwise: false),
            McpKey = section.Text(nameof(McpKey)),
            DrainDelay = section.Duration(nameof(DrainDelay), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(15)),
        };
        if (options.LinkKey is { Length: < ShortestLinkKey })
            reader.Problem("Web:LinkKey", $"must have at least {ShortestLinkKey} characters");

        if (options.McpKey is { Length: < ShortestMcpKey })
            reader.Problem("Web:McpKey", $"must have at least {ShortestMcpKey} characters");

        if (options is { PublicUrl: not null, Access: PageAccess.Loopback, LinkKey: null })
            reader.Problem("Web:LinkKey", "is needed to sign links when Web:PublicUrl is set and Web:Access is Loopback");

        return options;
    }
}
