using Bot.Channels.Common;
using Bot.Configuration;

namespace Bot.Channels.Slack;

/// <summary>The retry policy of Slack: how often its Web API and its sockets are tried, and how long is waited in between. What is refused for longer than a
/// call may wait goes back to the inbox, whose waits are those of <c>Conversations</c>.</summary>
internal sealed record SlackRetryOptions
{
    private const string Section = "Slack:Retry";

    /// <summary>Requests that one call of the Web API may come to, from 1 to 5. Default 3. Only what cannot have happened is made again, unless it may happen
    /// twice.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The most that is waited before the second request, from 10 ms to 5 s; doubled before each further one, less up to half at random. Default
    /// 100 ms.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait within a call, from 10 ms to 10 s; a <c>Retry-After</c> that is longer is the inbox's to wait for. Default 1 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The wait after a limit that does not say when it ends, from 100 ms to 1 min. Default 1 s.</summary>
    public TimeSpan LimitWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The time limit of a connection, from 100 ms to 30 s; nothing is sent before it stands. Default 3 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The most that is waited before a lost socket is opened again, and before Slack is asked again who Kiku is, from 100 ms to 1 min; doubled after
    /// each failure, less up to half at random. Default 1 s.</summary>
    public TimeSpan ReconnectWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest of these waits, from 1 s to 10 min. Default 1 min.</summary>
    public TimeSpan LongestReconnectWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait while others of this app hold all the sockets that Slack allows, which are ten; from 1 s to 10 min. Default 30 s.</summary>
    public TimeSpan CrowdedWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait after what does not mend by itself, such as an app-level token that is refused; from 1 s to 1 h. Default 5 min.</summary>
    public TimeSpan RefusedWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Between two tries to open a socket, or to sign in.</summary>
    public Backoff Reconnects => new(ReconnectWait, LongestReconnectWait);

    /// <param name="callTimeout"><c>Conversations:SendTimeout</c>: a call that outlasts it would outlast the lease of its message.</param>
    public RetryPolicy Calls(TimeSpan callTimeout) => new(Attempts, new(FirstWait, LongestWait), callTimeout);

    public static SlackRetryOptions Read(OptionsReader reader)
    {
        var section = reader.Section(
            Section, nameof(Attempts), nameof(FirstWait), nameof(LongestWait), nameof(LimitWait), nameof(ConnectTimeout), nameof(ReconnectWait),
            nameof(LongestReconnectWait), nameof(CrowdedWait), nameof(RefusedWait));
        var otherwise = new SlackRetryOptions();
        var options = new SlackRetryOptions
        {
            Attempts = section.Number(nameof(Attempts), otherwise.Attempts, 1, 5),
            FirstWait = section.Duration(nameof(FirstWait), otherwise.FirstWait, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(5)),
            LongestWait = section.Duration(nameof(LongestWait), otherwise.LongestWait, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10)),
            LimitWait = section.Duration(nameof(LimitWait), otherwise.LimitWait, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            ConnectTimeout = section.Duration(nameof(ConnectTimeout), otherwise.ConnectTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30)),
            ReconnectWait = section.Duration(nameof(ReconnectWait), otherwise.ReconnectWait, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            LongestReconnectWait = section.Duration(
                nameof(LongestReconnectWait), otherwise.LongestReconnectWait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            CrowdedWait = section.Duration(nameof(CrowdedWait), otherwise.CrowdedWait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            RefusedWait = section.Duration(nameof(RefusedWait), otherwise.RefusedWait, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        };
        section.NotLonger(nameof(FirstWait), options.FirstWait, nameof(LongestWait), options.LongestWait);
        section.NotLonger(nameof(ReconnectWait), options.ReconnectWait, nameof(LongestReconnectWait), options.LongestReconnectWait);
        return options;
    }
}
