using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Presentation;
using Bot.Tests.Content.Reload;
using Bot.Tests.Conversations;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Bodies that no client of Teams sends, from callers whose tokens are good.</summary>
public sealed class HostileActivityTests : ChatFixture
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(5 * 1024 * 1024, false)]
    [InlineData((1024 + 32) * 1024, true)]
    public async Task Five_megabytes_are_too_large_and_nothing_is_stored(int length, bool isChunked)
    {
        var activity = Message("sessions");
        activity["padding"] = new string('x', length);

        Assert.Equal(413, await PostAsync(activity.ToJsonString(), isChunked));
        Assert.Equal(0, (await host.Service<IInbox>().StatusAsync(Stop)).Waiting);
        Assert.Empty(chat.Messages);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_read_however_large()
    {
        Assert.Equal(401, await PostAsync(new string(' ', 5 * 1024 * 1024), isChunked: false, isProven: false));
    }

    [Theory]
    [InlineData("""{"kiku":"\ud800"}""")]
    [InlineData("""{"kiku":"{\"Kind\":\"More\",\"Questions\":[\"\\ud800\"],\"Language\":\"English\"}"}""")]
    [InlineData("""{"kiku":7}""")]
    public async Task A_button_with_half_a_character_is_outdated_and_breaks_nothing(string value)
    {
        var body = Message("").ToJsonString();

        Assert.Equal(202, await PostAsync($"{body[..^1]},\"value\":{value}}}", isChunked: false));
        await host.UntilAsync(() => chat.Messages.Count == 1);
    }

    [Fact]
    public async Task A_comment_more_than_the_limit_is_not_kept()
    {
        await using var strict = await TeamsHost.StartAsync(time: new ManualClock(), conversations: Unhurried.Conversations with { PerUserPerMinute = 2 });
        var person = strict.Teams.AddPerson("ada");
        var button = new MessageAction(ActionKind.Unhelpful, ["hiring"], Bot.Content.Language.English, AnswerId: "A1").Encode(2000);
        for (var i = 0; i < 5; i++)
        {
            var value = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"comment","data":{"comment":"no"}}}""")!.AsObject();
            value["action"]!["data"]!["kiku"] = button!.Replace("A1", $"A{i}", StringComparison.Ordinal);
            Assert.Equal(
                200, (await strict.Teams.SendAsync(strict.Teams.Invoke(person, strict.Teams.PersonalChat(person), "adaptiveCard/action", value))).Status);
        }

        Assert.Equal(2, (await strict.Service<IFeedbackStore>().ListAsync(DateTimeOffset.UnixEpoch, 10, Stop)).Count);
    }

    private JsonObject Message(string text)
    {
        var activity = host.Teams.Activity(ada, chat, "message");
        activity["text"] = text;
        return activity;
    }

    private async Task<int> PostAsync(string body, bool isChunked, bool isProven = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = isChunked;
        if (isProven)
            request.Headers.Authorization = new("Bearer", host.Teams.Claims().Signed(host.Teams.Login.Key));
        using var response = await http.SendAsync(request, Stop);
        return (int)response.StatusCode;
    }
}
