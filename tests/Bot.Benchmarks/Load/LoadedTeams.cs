using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Emulators.Teams;
using Bot.Emulators.Teams.Model;

namespace Bot.Benchmarks.Load;

internal sealed class LoadedTeams : ILoadedService
{
    private readonly TeamsService teams;
    private readonly TeamsPerson[] people;
    private readonly TeamsConversation[] channels;
    private readonly ConcurrentQueue<(string Id, DateTimeOffset At)> asked = [];
    private readonly bool isPaced;
    private int pending;

    private LoadedTeams(TeamsService teams, int conversations, bool isPaced)
    {
        (this.teams, this.isPaced) = (teams, isPaced);
        people = [.. Enumerable.Range(0, conversations).Select(i => teams.AddPerson($"person{i}"))];
        channels = [.. people.Select((_, i) => teams.AddChannel($"channel{i}"))];
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["MicrosoftAppId"] = teams.AppId,
        ["MicrosoftAppPassword"] = teams.AppPassword,
        ["MicrosoftAppTenantId"] = teams.TenantId,
        ["Teams__OpenIdMetadata"] = teams.OpenIdMetadata.AbsoluteUri,
        ["Teams__LoginUrl"] = teams.LoginUrl.AbsoluteUri,
        ["Teams__AllowedServiceHosts"] = "127.0.0.1",

        // A real organisation is limited to 50 calls a second: without a pace this measures Kiku, not that.
        ["Teams__Throttle"] = isPaced ? "on" : "off",
    };

    public bool IsQuiet => Volatile.Read(ref pending) == 0 && channels.Sum(channel => channel.Messages.Count) >= asked.Count;

    public IEnumerable<(DateTimeOffset Asked, IReadOnlyList<DateTimeOffset> Answers)> Outcomes
    {
        get
        {
            var replies = channels.SelectMany(channel => channel.Messages)
                .ToLookup(message => message.Thread!, message => message.Written, StringComparer.Ordinal);
            return asked.Select(question => (question.At, (IReadOnlyList<DateTimeOffset>)[.. replies[question.Id]]));
        }
    }

    public static async Task<ILoadedService> StartAsync(LoadPlan plan, CancellationToken stop) =>
        new LoadedTeams(await TeamsService.StartAsync(new() { KeepBodies = false }, stop), plan.Conversations, plan.IsPaced);

    public void DeliverTo(IReadOnlyList<Uri> bots) => teams.DeliverTo([.. bots.Select(bot => new Uri(bot, "/api/messages"))]);

    public void Ask(int turn, string question, bool isTwice)
    {
        var at = turn % channels.Length;
        var activity = teams.Message(people[at], channels[at], question);
        asked.Enqueue(((string)activity["id"]!, TimeProvider.System.GetUtcNow()));
        _ = SendAsync(activity);
        if (isTwice)
            _ = SendAsync(activity);
    }

    public ValueTask DisposeAsync() => teams.DisposeAsync();

    private async Task SendAsync(JsonObject activity)
    {
        Interlocked.Increment(ref pending);
        await teams.SendAsync(activity);
        Interlocked.Decrement(ref pending);
    }
}
