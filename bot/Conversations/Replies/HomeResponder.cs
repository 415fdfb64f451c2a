using System.Collections.Immutable;
using Bot.Answers;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>What Kiku shows of itself without being asked a question.</summary>
internal sealed class HomeResponder(Library library, IEnumerable<IHomeSection> rooms, Dispatcher dispatcher)
{
    public async ValueTask<Response?> HomeAsync(IncomingMessage message, CancellationToken cancellation)
    {
        message = await LocalisedAsync(message, cancellation);
        var language = Responder.LanguageOf(message);
        var sections = ImmutableArray.CreateBuilder<HomeSection>();
        foreach (var room in rooms)
        {
            if (await room.ComposeAsync(message.Address, message.User, language, cancellation) is { } section)
                sections.Add(section);
        }

        return new(new HomeContent(language, library.Snapshot.Conferences, Examples(message), sections.ToImmutable()), Placement.Home);
    }

    public async ValueTask<Response?> GreetingAsync(IncomingMessage message, CancellationToken cancellation)
    {
        message = await LocalisedAsync(message, cancellation);
        var greeting = new GreetingContent(Responder.LanguageOf(message), Examples(message)) { Conferences = library.Snapshot.Conferences };
        return new(greeting, Placement.Post);
    }

    /// <summary>Nobody said anything here that would tell the language.</summary>
    private async ValueTask<IncomingMessage> LocalisedAsync(IncomingMessage message, CancellationToken cancellation) =>
        message.Locale is null && await dispatcher.FindUserAsync(message.Address, message.User, cancellation) is { } profile
            ? message with { Locale = profile.Locale, TimeZone = message.TimeZone ?? profile.TimeZone }
            : message;

    private ImmutableArray<string> Examples(IncomingMessage message) =>
        library.Ask(new Question("help", Responder.LanguageOf(message))) is Help help ? help.Examples : [];
}
