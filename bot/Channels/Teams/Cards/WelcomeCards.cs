using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws what Kiku says of itself.</summary>
internal static class WelcomeCards
{
    private const int MostExamples = 5;

    public static Drawing Draw(Help help) => Draw(help.Language, null, help.Opening + ChatWording.In(help.Language).HowToAsk, help.Examples);

    public static Drawing Draw(GreetingContent greeting)
    {
        var wording = ChatWording.In(greeting.Language);
        return Draw(greeting.Language, wording.Tagline, $"{wording.Greeting}\n{wording.HowToAsk}", greeting.Examples);
    }

    private static Drawing Draw(Language language, string? title, string text, ImmutableArray<string> examples)
    {
        var wording = ChatWording.In(language);
        var card = new CardBuilder(language);
        card.Heading(title);
        card.Sentence(text);
        var shown = examples.Where(example => example.Length > 0).Take(MostExamples).ToList();
        if (shown.Count > 0)
            card.Quiet(wording.Examples);
        foreach (var example in shown)
            card.Button(CardBuilder.Execute(example, new(ActionKind.Ask, [example], language)));
        return card.Draw(string.Join('\n', shown.Prepend(text)));
    }
}
