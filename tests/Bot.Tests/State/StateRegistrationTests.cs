using Bot.Conversations;
using Bot.Insights;
using Bot.State;
using Bot.Tests.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Bot.Tests.State;

public sealed class StateRegistrationTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_store_is_open_before_another_service_starts_and_closed_with_the_host()
    {
        var late = new Latecomer();
        using (var host = Build(late))
        {
            late.Services = host.Services;
            await host.StartAsync(Stop);

            Assert.True(late.Kept);
            Assert.NotNull(host.Services.GetRequiredService<IThreadContexts>());
            Assert.NotNull(host.Services.GetRequiredService<IFeedbackStore>());
            Assert.NotNull(host.Services.GetRequiredService<IConversationReferences>());
            Assert.NotNull(host.Services.GetRequiredService<IStateMaintenance>());
            Assert.NotNull(host.Services.GetRequiredService<IQuestionStore>());
            await host.StopAsync(Stop);
            await ((IAsyncDisposable)host).DisposeAsync();
        }

        await using var again = StateRegistration.Create(Options());
        await again.OpenAsync(Stop);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_ends_the_start_with_its_reason()
    {
        folder.Write("kiku.db", new string('x', 5000));
        var late = new Latecomer();
        using var host = Build(late);
        late.Services = host.Services;

        var failure = await Assert.ThrowsAsync<StoreException>(() => host.StartAsync(Stop));

        Assert.Contains($"{folder.PathOf("kiku.db")} failed", failure.Message, StringComparison.Ordinal);
        Assert.False(late.Kept);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    [Fact]
    public void Registering_opens_nothing()
    {
        using (Build(new Latecomer()))
            Assert.Empty(Directory.GetFiles(folder.Root));
    }

    private StateOptions Options() => new() { File = folder.PathOf("kiku.db") };

    private IHost Build(Latecomer late)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<IHostedService>(late);
        builder.Services.AddState(Options());
        return builder.Build();
    }

    /// <summary>Was registered before the database all the same.</summary>
    private sealed class Latecomer : IHostedService
    {
        public IServiceProvider? Services { get; set; }

        public bool Kept { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var message = new IncomingMessage("E1", new("chat", "acme", "general"), "U1", IncomingKind.Question, "hiring");
            Kept = (await Services!.GetRequiredService<IInbox>().AddAsync(message, Now, null, cancellationToken)).IsNew;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
