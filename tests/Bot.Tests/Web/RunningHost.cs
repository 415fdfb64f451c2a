using System.Net;
using Bot.Answers;
using Bot.Content;
using Bot.Web;
using Bot.Web.Access;
using Bot.Web.Sentences;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Web;

/// <summary>The real host on a free port of this machine.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private RunningHost(WebApplication app, Library library)
    {
        App = app;
        Library = library;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(Address) };
    }

    public WebApplication App { get; }

    public Library Library { get; }

    public HttpClient Client { get; }

    public string Address => App.Urls.First();

    public static async Task<RunningHost> StartAsync(
        WebOptions? options = null, ContentSnapshot? notes = null, IConfiguration? configuration = null, SearchOptions? search = null, OpenSentenceModel? models = null)
    {
        var web = options ?? new WebOptions();
        var library = new Library(SessionLinks.For(web));
        library.Publish(notes ?? SampleNotes.Snapshot);
        var app = WebServer.Build(
            Settings.Default with { Web = web, Search = search ?? new() },
            "http://127.0.0.1:0",
            library,
            content: null,
            TimeProvider.System,
            configuration ?? new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build(),
            sentenceModels: models);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, library);
    }

    /// <param name="host">As if the address were known by this name.</param>
    /// <param name="headers">Pairs of name and value.</param>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> GetAsync(
        string path, string? host = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
