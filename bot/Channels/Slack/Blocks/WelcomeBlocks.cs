using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws what Kiku says of itself: help, greeting, its home page, and the form for comments.</summary>
internal static class WelcomeBlocks
{
    private const int MostExamples = 5;

    private const int MostConferences = 10;

    /// <summary>What is kept free on the page for the other rooms' sections.</summary>
    private const int MostSections = 20;

    public static Drawing Draw(Help help) => Draw(help.Language, help.Opening + ChatWording.In(help.Language).HowToAsk, help.Examples, []);

    public static Drawing Draw(GreetingContent greeting)
    {
        var wording = ChatWording.In(greeting.Language);
        var hello = greeting.Conferences.IsEmpty ? wording.GreetingWithoutNotes : wording.Greeting;
        return Draw(greeting.Language, $"{hello}\n{wording.HowToAsk}", greeting.Examples, greeting.Conferences);
    }

    /// <param name="metadata">Comes back with what is clicked there.</param>
    public static HomeView Draw(HomeContent home, string metadata)
    {
        var wording = ChatWording.In(home.Language);
        var list = new BlockList(Limits.HomeBlocks);
        list.Header(wording.Tagline);
        list.Sentence($"{wording.Promise}\n{wording.HowToAsk}");
        DrawExamples(list, home.Language, home.Examples);
        foreach (var section in home.Sections.Take(MostSections))
            DrawSection(list, section);

        list.Divider();
        list.Header(wording.Sessions);
        SessionBlocks.DrawConferences(list, home.Conferences, home.Language);
        return new(metadata, list.ToImmutable());
    }

    /// <param name="metadata">Comes back with the form.</param>
    public static ModalView Draw(CommentFormContent form, string metadata)
    {
        var wording = ChatWording.In(form.Language);
        var input = new InputBlock(
            ActionIds.Comment, new(wording.CommentLabel), new(ActionIds.Comment, Multiline: true, Limits.Comment), new(wording.CommentHint));
        return new(
            ActionIds.CommentForm, new(ShownText.Line(wording.CommentTitle, Limits.ModalTitle)), new(wording.Send), new(wording.Cancel), metadata, [input]);
    }

    private static Drawing Draw(Language language, string text, ImmutableArray<string> examples, ImmutableArray<Conference> conferences)
    {
        var wording = ChatWording.In(language);
        var list = new BlockList(Limits.MessageBlocks);
        list.Sentence(text);
        var names = conferences.Take(MostConferences).Select(conference => ShownText.Line(ChatWording.LineOf(conference, language), Limits.Path)).ToList();
        if (names.Count > 0)
            list.RichText(RichTexts.List(names.Select(name => RichTexts.Section(RichTexts.Text(name)))));
        if (conferences.Length > names.Count)
            list.Context(wording.AndMore(conferences.Length - names.Count));
        DrawExamples(list, language, examples);
        list.Context(wording.Promise);
        string[] lines = [text, .. names, .. examples.IsEmpty ? Enumerable.Empty<string>() : examples.Prepend(wording.Examples + ":")];
        return new(Fallback.Of(string.Join('\n', lines)), list.ToImmutable());
    }

    private static void DrawExamples(BlockList list, Language language, ImmutableArray<string> examples)
    {
        if (examples.IsEmpty)
            return;

        list.Context(ChatWording.In(language).Examples);
        list.Actions([.. examples.Take(MostExamples).Select(example => list.Button(example, new(ActionKind.Ask, [example], language)))]);
    }

    private static void DrawSection(BlockList list, HomeSection section)
    {
        if (list.Left < Limits.Section)
            return;

        list.Header(section.Title);
        list.RichText([.. section.Lines.Select(line => RichTexts.Section(NoticeBlocks.Line(line)))]);
        list.Actions([.. section.Actions.Select(action => list.Button(action.Label, action.Action))]);
    }
}
