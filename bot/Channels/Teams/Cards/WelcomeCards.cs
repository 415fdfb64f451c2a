using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws what Kiku says of itself.</summary>
internal static class WelcomeCards
{
    private const int MostExamples = 5;

    private const int MostConferences = 10;

    public static Drawing Draw(Help help) => Draw(help.Language, null, help.Opening + ChatWording.In(help.Language).HowToAsk, help.Examples, []);

    public static Drawing Draw(GreetingContent greeting)
    {
        var wording = ChatWording.In(greeting.Language);
        var hello = greeting.Conferences.IsEmpty ? wording.GreetingWithoutNotes : wording.Greeting;
        return Draw(greeting.Language, wording.Tagline, $"{hello}\n{wording.HowToAsk}", greeting.Examples, greeting.Conferences);
    }

    private static Drawing Draw(Language language, string? title, string text, ImmutableArray<string> examples, ImmutableArray<Conference> conferences)
    {
        var wording = ChatWording.In(language);
        var card = new CardBuilder(language);
        card.Heading(title);
        card.Sentence(text);
        var names = conferences.Take(MostConferences).Select(conference => ShownText.Line(ChatWording.LineOf(conference, language), Limits.Path)).ToList();
        card.List(null, names.Select(SessionCards.Bullet));
        if (conferences.Length > names.Count)
            card.Quiet(wording.AndMore(conferences.Length - names.Count));
        var shown = examples.Where(example => example.Length > 0).Take(MostExamples).ToList();
        if (shown.Count > 0)
            card.Quiet(wording.Examples);
        foreach (var example in shown)
            card.Button(CardBuilder.Execute(example, new(ActionKind.Ask, [example], language)));
        string[] lines = [text, .. names, .. shown];
        return card.Draw(string.Join('\n', lines));
    }
}
