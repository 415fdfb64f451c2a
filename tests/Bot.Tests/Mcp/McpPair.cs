using System.IO.Pipelines;
using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Mcp;
using Bot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Bot.Tests.Mcp;

/// <summary>The SDK's own client and Kiku's server, over a pair of pipes.</summary>
internal sealed class McpPair : IAsyncDisposable
{
    private readonly IHost host;

    private McpPair(IHost host, McpClient client, Library library) => (this.host, Client, Library) = (host, client, library);

    public McpClient Client { get; }

    public Library Library { get; }

    public static async Task<McpPair> ConnectAsync(ContentSnapshot? notes = null, ISessionLinks? links = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var (questions, answers) = (new Pipe(), new Pipe());
        var library = new Library(links ?? NoSessionLinks.Instance);
        library.Publish(notes ?? SampleNotes.Snapshot);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(library).AddConversationMetrics();
        builder.Services.AddMcpOverStreams(questions.Reader.AsStream(), answers.Writer.AsStream(), TimeProvider.System);
        var server = builder.Build();
        await server.StartAsync(stop);
        var client = await McpClient.CreateAsync(
            new StreamClientTransport(questions.Writer.AsStream(), answers.Reader.AsStream()), cancellationToken: stop);
        return new(server, client, library);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await host.StopAsync(TestContext.Current.CancellationToken);
        host.Dispose();
    }
}
