using Bot.Answers;
using Bot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>What stands behind the endpoints, without a database: what is handed in is written and read as the inbox does, and forgotten.</summary>
internal sealed class Chat : IMessageIntake, IThreadContexts, IFeedbackStore, IConversationReferences
{
    private static readonly int[] Documented =
    [
        StatusCodes.Status200OK, StatusCodes.Status202Accepted, StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status501NotImplemented, StatusCodes.Status503ServiceUnavailable,
    ];

    public static ServiceProvider Serve(Library library, Action<IServiceCollection> add)
    {
        var chat = new Chat();
        var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(library)
            .AddConversations(new() { PerUserPerMinute = 0 })
            .AddSingleton<IMessageIntake>(chat)
            .AddSingleton<IThreadContexts>(chat)
            .AddSingleton<IFeedbackStore>(chat)
            .AddSingleton<IConversationReferences>(chat);
        add(services);
        return services.BuildServiceProvider();
    }

    /// <summary>One request from its first byte to its status.</summary>
    public static void Post(string path, byte[] body, Action<HttpRequest> complete, RequestDelegate endpoint)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Method = "POST", Path = path, Body = new MemoryStream(body), ContentLength = body.Length }, Response = { Body = answer } };
        complete(context.Request);
        endpoint(context).GetAwaiter().GetResult();
        BrokenPromiseException.Unless(Documented.Contains(context.Response.StatusCode), $"{context.Response.StatusCode} is no answer to {path}");
    }

    public ValueTask<IntakeResult> AcceptAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var json = message.ToJson();
        BrokenPromiseException.Unless(IncomingMessage.Parse(json).ToJson() == json, "a message is read as it was written");
        return new(IntakeResult.Accepted);
    }

    ValueTask<ThreadContext?> IThreadContexts.FindAsync(ConversationAddress address, CancellationToken cancellation) =>
        new(new ThreadContext(address, "U1", ["what did the panel say about hiring"], DateTimeOffset.UnixEpoch));

    public ValueTask<ConversationReference?> FindForUserAsync(string channel, string workspace, string user, CancellationToken cancellation) => default;

    ValueTask<ConversationReference?> IConversationReferences.FindAsync(ConversationAddress address, CancellationToken cancellation) => default;

    public ValueTask SaveAsync(Feedback feedback, CancellationToken cancellation) => default;

    public ValueTask<IReadOnlyList<Feedback>> ListAsync(DateTimeOffset since, int most, CancellationToken cancellation) => new([]);

    public ValueTask SaveAsync(ConversationReference reference, CancellationToken cancellation) => default;

    public ValueTask RemoveAsync(string channel, string workspace, string? conversation, CancellationToken cancellation) => default;

    public ValueTask<IReadOnlyList<string>> RemoveGroupAsync(string channel, string workspace, string group, CancellationToken cancellation) => new([]);
}
