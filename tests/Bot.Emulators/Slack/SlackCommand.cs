using System.CommandLine;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack;

/// <summary><c>slack</c>: a workspace to try the bot in, until it is stopped.</summary>
internal static class SlackCommand
{
    private const string DefaultBot = "http://127.0.0.1:3978";

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Where to listen on 127.0.0.1.", DefaultValueFactory = _ => 7000 };
        var events = new Option<Uri>("--events")
        {
            Description = "Where the bot listens.",
            DefaultValueFactory = _ => new(DefaultBot),
            CustomParser = result => new(result.Tokens[0].Value),
        };
        var socket = new Option<bool>("--socket") { Description = "Socket Mode: the bot connects to the workspace." };
        var command = new Command("slack", "A Slack workspace with a page to act as its people.") { port, events, socket };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(port), parsed.GetValue(socket) ? null : parsed.GetValue(events), stop));
        return command;
    }

    private static async Task<int> RunAsync(int port, Uri? bot, CancellationToken stop)
    {
        await using var slack = await SlackWorkspace.StartAsync(new() { Port = port }, stop);
        Populate(slack);
        if (bot is null)
            slack.DeliverOverSockets();
        else
            slack.DeliverOverHttp(RequestUrls.Below(bot));
        foreach (var line in Introduction(slack, bot))
            Console.WriteLine(line);
        await slack.WaitForShutdownAsync(stop);
        return 0;
    }

    private static void Populate(SlackWorkspace slack)
    {
        var alice = slack.AddPerson("alice", "Alice Example");
        var haruka = slack.AddPerson("haruka", "春香", person => person with { Locale = "ja-JP" });
        var guest = slack.AddPerson("guest", "A Guest", person => person with { IsGuest = true });
        slack.AddChannel("general", ChannelKind.Public, alice, haruka, guest);
        slack.AddChannel("conferences", ChannelKind.Public, alice, haruka);
        slack.AddChannel("leads", ChannelKind.Private, alice);
        slack.AddSharedChannel("partners", alice, slack.AddPerson("stranger", "A Stranger", person => person with { IsStranger = true }));
        foreach (var person in slack.People.Where(person => person.BotId is null))
            slack.DirectMessages(person);
    }

    private static IEnumerable<string> Introduction(SlackWorkspace slack, Uri? bot) =>
    [
        $"The workspace is at {slack.Address}",
        bot is null ? "It waits for the bot in Socket Mode. Start the bot with:" : $"It tells the bot at {bot}. Start the bot with:",
        "",
        $"  export SLACK_BOT_TOKEN={slack.BotToken}",
        bot is null ? $"  export SLACK_APP_TOKEN={slack.AppToken}" : $"  export SLACK_SIGNING_SECRET={slack.SigningSecret}",
        $"  export Slack__ApiUrl={slack.ApiAddress}",
        "  dotnet run --project bot",
    ];
}
