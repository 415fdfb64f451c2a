using Bot.Channels.Common;
using Bot.Configuration;

namespace Bot.Channels.Teams;

/// <summary>The retry policy of Teams: how often the connector and the login are tried, and how long is waited in between. What is refused for longer than a
/// call may wait goes back to the inbox, whose waits are those of <c>Conversations</c>. Neither the SDK nor MSAL repeats anything by itself.</summary>
internal sealed record TeamsRetryOptions
{
    private const string Section = "Teams:Retry";

    /// <summary>Requests that one call of the connector may come to, from 1 to 5. Default 3. Only what cannot have happened is made again, unless it may happen
    /// twice. A token that is refused is replaced once within each.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The most that is waited before the second request, from 10 ms to 5 s; doubled before each further one, less up to half at random. Default
    /// 100 ms.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait within a call, from 10 ms to 10 s; a <c>Retry-After</c> that is longer is the inbox's to wait for. Default 2 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The wait after a limit that does not say when it ends, from 100 ms to 1 min. Default 2 s.</summary>
    public TimeSpan LimitWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The time limit of a connection to the connector, from 100 ms to 30 s; nothing is sent before it stands. Default 3 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The time limit of the login for a token, and for the keys of incoming tokens, from 1 s to 30 s. Default 8 s.</summary>
    public TimeSpan LoginTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The wait after a failure before the token, the keys and the connector are tried again, from 1 s to 1 min. Default 5 s.</summary>
    public TimeSpan LoginWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <param name="callTimeout"><c>Conversations:SendTimeout</c>: a call that outlasts it would outlast the lease of its message.</param>
    public RetryPolicy Calls(TimeSpan callTimeout) => new(Attempts, new(FirstWait, LongestWait), callTimeout);

    public static TeamsRetryOptions Read(OptionsReader reader)
    {
        var section = reader.Section(
            Section, nameof(Attempts), nameof(FirstWait), nameof(LongestWait), nameof(LimitWait), nameof(ConnectTimeout), nameof(LoginTimeout),
            nameof(LoginWait));
        var otherwise = new TeamsRetryOptions();
        var options = new TeamsRetryOptions
        {
            Attempts = section.Number(nameof(Attempts), otherwise.Attempts, 1, 5),
            FirstWait = section.Duration(nameof(FirstWait), otherwise.FirstWait, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(5)),
            LongestWait = section.Duration(nameof(LongestWait), otherwise.LongestWait, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10)),
            LimitWait = section.Duration(nameof(LimitWait), otherwise.LimitWait, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            ConnectTimeout = section.Duration(nameof(ConnectTimeout), otherwise.ConnectTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30)),
            LoginTimeout = section.Duration(nameof(LoginTimeout), otherwise.LoginTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)),
            LoginWait = section.Duration(nameof(LoginWait), otherwise.LoginWait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
        };
        section.NotLonger(nameof(FirstWait), options.FirstWait, nameof(LongestWait), options.LongestWait);
        return options;
    }
}
