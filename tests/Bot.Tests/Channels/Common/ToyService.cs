using System.Collections.Concurrent;
using Bot.Channels.Common;
using Bot.Conversations;
using Bot.Presentation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.Common;

/// <summary>A third chat service: what is posted to <c>/toy</c> is a question, and answers are lines of text.</summary>
internal sealed class ToyService : IChatService
{
    public ConcurrentQueue<string> Said { get; } = [];

    public string Name => "toy";

    public bool IsConfigured => true;

    public IChatService Off => this;

    public bool NeedsLinks => false;

    public (string Path, int Refusal)? Endpoint => null;

    public void Register(IServiceCollection services, ConversationOptions conversations) =>
        services.AddSingleton<IChannel>(provider => new ToyChannel(Said, provider.GetRequiredService<ILogger<ToyChannel>>()));

    public void Map(WebApplication app, Func<HttpContext, bool> isLocal) => app.MapPost("/toy", async context =>
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var message = new IncomingMessage("E1", new("toy", "W", "C"), "U", IncomingKind.Question, text);
        await context.RequestServices.GetRequiredService<IMessageIntake>().AcceptAsync(message, context.RequestAborted);
    });
}

internal sealed record ToyCall(CallOutcome Outcome, string Code, string? MessageId = null, string? Details = null, TimeSpan? RetryAfter = null) : ISendCall;

/// <summary>Takes no more than 300 characters at once.</summary>
internal sealed class ToyChannel(ConcurrentQueue<string> said, ILogger logger) : ChatChannel<ToyCall>(logger)
{
    public override string Name => "toy";

    public override ChannelStatus Status { get; } = new(IsReady: true);

    protected override Task<ToyCall> SendAsync(OutgoingMessage message, Shortening shortening, CancellationToken cancellation)
    {
        var text = PresentedText.Of(Presenter.Present(message.Content, shortening.ToExtent(), message.Id));
        if (text.Length > 300)
            return Task.FromResult(new ToyCall(CallOutcome.Error, "too_long"));
        said.Enqueue(text);
        return Task.FromResult(new ToyCall(CallOutcome.Ok, "ok", "1"));
    }

    protected override bool IsTooMuch(ToyCall result) => result.Code == "too_long";
}
