using System.Collections.Immutable;
using Bot.Channels.Common;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Configuration;

namespace Bot.Web;

/// <summary>The chat services that there are. A further one is a folder under <c>Channels/</c> and a line here.</summary>
internal static class ChatServices
{
    private static readonly Func<OptionsReader, IChatService>[] All =
    [
        SlackOptions.Read,
        TeamsOptions.Read,
    ];

    /// <summary>All of them, not configured.</summary>
    public static ImmutableArray<IChatService> Off { get; } = Read(new OptionsReader(new ConfigurationBuilder().Build()));

    public static ImmutableArray<IChatService> Read(OptionsReader reader) => [.. All.Select(read => read(reader))];
}
