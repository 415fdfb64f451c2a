using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>Calls the Web API as a client does that was written for this test only.</summary>
internal sealed class Client(SlackWorkspace slack) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    public string? Token { get; set; } = slack.BotToken;

    public async Task<JsonObject> CallAsync(string method, JsonObject? arguments = null)
    {
        using var response = await SendAsync(method, arguments);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The error; null when it went well.</summary>
    public async Task<string?> ErrorOfAsync(string method, JsonObject? arguments = null) => (string?)(await CallAsync(method, arguments))["error"];

    public async Task<HttpResponseMessage> SendAsync(string method, JsonObject? arguments = null)
    {
        var content = new StringContent((arguments ?? []).ToJsonString(), Encoding.UTF8, "application/json");
        return await PostAsync(new Uri(slack.ApiAddress, method), content);
    }

    public async Task<JsonObject> CallWithFormAsync(string method, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await PostAsync(new Uri(slack.ApiAddress, method), content);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task<HttpResponseMessage> PostAsync(Uri address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => http.Dispose();
}
