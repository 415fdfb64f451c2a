using System.Net.Http.Headers;
using System.Text;
using Bot.Emulators.Teams.Identity;
using Bot.Emulators.Teams.Model;

namespace Bot.Emulators.Teams;

/// <summary>What people do.</summary>
internal sealed partial class TeamsService
{
    private const string TeamId = "19:team@thread.tacv2";

    private Uri[] apps = [];
    private int turn;
    private (SigningKey Key, string Text, DateTimeOffset Until) token;
    private int activities;

    public IReadOnlyList<TeamsConversation> Conversations => directory.Conversations;

    /// <summary>From now on the app is told of activities there; in turn, if there are several.</summary>
    public void DeliverTo(params Uri[] messages) => apps = messages;

    public TeamsPerson AddPerson(string name, Func<TeamsPerson, TeamsPerson>? with = null) => directory.AddPerson(name, with);

    public TeamsConversation PersonalChat(TeamsPerson person) => directory.Add($"a:{person.Id}", TeamsConversationKind.Personal);

    public TeamsConversation AddGroupChat(string name) => directory.Add($"19:{name}@thread.v2", TeamsConversationKind.GroupChat);

    /// <summary>All channels are of one team.</summary>
    public TeamsConversation AddChannel(string name) => directory.Add($"19:{name}@thread.tacv2", TeamsConversationKind.Channel);

    /// <summary>Writes to the app: directly, or with a mention. Ends when the app has acknowledged it.</summary>
    /// <param name="thread">In a channel, the message that began the thread; null: this one begins one.</param>
    public Task<TeamsDelivery> PostAsync(TeamsPerson person, TeamsConversation conversation, string text, string? thread = null, bool mention = true) =>
        SendAsync(Message(person, conversation, text, thread, mention));

    /// <summary>As <see cref="PostAsync"/> sends it.</summary>
    public JsonObject Message(TeamsPerson person, TeamsConversation conversation, string text, string? thread = null, bool mention = true)
    {
        var activity = Activity(person, conversation, "message");
        if (conversation.Kind == TeamsConversationKind.Channel)
            activity["conversation"]!["id"] = $"{conversation.Id};messageid={thread ?? (string?)activity["id"]}";
        if (conversation.Kind != TeamsConversationKind.Personal && mention)
        {
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = $"<at>{BotName}</at>",
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
            });
            text = $"<at>{BotName}</at> {text}";
        }

        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    public Task<TeamsDelivery> InstallAsync(TeamsPerson person, TeamsConversation conversation)
    {
        conversation.IsInstalled = true;
        return UpdateInstallationAsync(person, conversation, "add");
    }

    public Task<TeamsDelivery> UninstallAsync(TeamsPerson person, TeamsConversation conversation)
    {
        conversation.IsInstalled = false;
        return UpdateInstallationAsync(person, conversation, "remove");
    }

    /// <summary>Uses a button of a message: <c>adaptiveCard/action</c>. What the answer shows is for the caller to look at.</summary>
    /// <param name="title">How the button's title begins; it may stand on a card that opens under the message.</param>
    public Task<TeamsDelivery> PressAsync(TeamsPerson person, TeamsConversation conversation, TeamsMessage message, string title, JsonObject? inputs = null) =>
        PressAsync(
            person, conversation, message.Button(title) ?? throw new ArgumentException($"There is no button {title}.", nameof(title)), message.Id, inputs);

    public Task<TeamsDelivery> PressAsync(TeamsPerson person, TeamsConversation conversation, JsonObject button, string message, JsonObject? inputs = null)
    {
        var data = button["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in inputs ?? [])
            data[name] = value?.DeepClone();
        var invoke = Invoke(person, conversation, "adaptiveCard/action", new()
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]?.DeepClone(), ["data"] = data },
        });
        invoke["replyToId"] = message;
        return SendAsync(invoke);
    }

    /// <summary>Types into the message extension.</summary>
    public Task<TeamsDelivery> SearchAsync(TeamsPerson person, TeamsConversation conversation, string text, int skip = 0, int count = 25) => SendAsync(
        Invoke(person, conversation, "composeExtension/query", new()
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = text.Length == 0 ? "initialRun" : "question", ["value"] = text.Length == 0 ? "true" : text }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        }));

    public JsonObject Invoke(TeamsPerson person, TeamsConversation conversation, string name, JsonObject value)
    {
        var activity = Activity(person, conversation, "invoke");
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>Any activity, as far as all have it in common.</summary>
    public JsonObject Activity(TeamsPerson person, TeamsConversation conversation, string type) => new()
    {
        ["type"] = type,
        ["id"] = type == "message" ? directory.NextMessageId() : $"f:{Interlocked.Increment(ref activities)}",
        ["timestamp"] = options.Time.GetUtcNow().ToString("O"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["conversation"] = new JsonObject { ["id"] = conversation.Id, ["conversationType"] = conversation.Type, ["tenantId"] = TenantId },
        ["locale"] = person.Locale,
        ["localTimezone"] = person.TimeZone,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = person.Locale, ["timezone"] = person.TimeZone }),
        ["channelData"] = ChannelData(conversation),
    };

    private JsonObject ChannelData(TeamsConversation conversation)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } };
        if (conversation.Kind == TeamsConversationKind.Channel)
        {
            data["team"] = new JsonObject { ["id"] = TeamId };
            data["channel"] = new JsonObject { ["id"] = conversation.Id };
        }

        return data;
    }

    /// <summary>What the service's tokens say.</summary>
    public TokenClaims Claims()
    {
        var now = options.Time.GetUtcNow();
        return new(Issuer, AppId, ServiceUrl, now - TimeSpan.FromMinutes(1), now + TimeSpan.FromHours(1));
    }

    public Task<TeamsDelivery> SendAsync(JsonObject activity) => SendAsync(activity, Token());

    /// <param name="bearer">Null: none.</param>
    public async Task<TeamsDelivery> SendAsync(JsonObject activity, string? bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, NextApp())
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString())) { Headers = { ContentType = new("application/json", "utf-8") } },
        };
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var response = await http.SendAsync(request, stopping.Token);
        return new(activity, (int)response.StatusCode, await response.Content.ReadAsStringAsync(stopping.Token));
    }

    private Uri NextApp()
    {
        var known = apps;
        return known.Length > 0
            ? known[(int)((uint)Interlocked.Increment(ref turn) % known.Length)]
            : throw new InvalidOperationException("It is not known where the app is.");
    }

    private Task<TeamsDelivery> UpdateInstallationAsync(TeamsPerson person, TeamsConversation conversation, string action)
    {
        var activity = Activity(person, conversation, "installationUpdate");
        activity["action"] = action;
        return SendAsync(activity);
    }

    /// <summary>One token serves for a while, as the service's own do.</summary>
    private string Token()
    {
        var (key, text, until) = token;
        var now = options.Time.GetUtcNow();
        if (key == Login.Key && until > now)
            return text;
        token = (Login.Key, Claims().Signed(Login.Key), now + TimeSpan.FromMinutes(30));
        return token.Text;
    }
}
