using System.Collections.Immutable;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>Collects the nodes of one presentation. Empty texts add nothing; in a chat labels are cut to a length that is read.</summary>
internal sealed class NodeList(Language language, Extent extent)
{
    /// <summary>UTF-16 units that a chat shows of a title, a path of headings, a person or place, a question, and a summary.</summary>
    public const int Title = 150;

    public const int Path = 300;

    public const int Person = 120;

    public const int Question = 300;

    public const int Summary = 600;

    private readonly ImmutableArray<Node>.Builder nodes = ImmutableArray.CreateBuilder<Node>();

    public Language Language => language;

    public Texts Texts { get; } = Texts.In(language);

    public Extent Extent => extent;

    public Presented ToPresented() => new(language, nodes.ToImmutable());

    public void Add(Node node) => nodes.Add(node);

    public void Sentence(string? text, Tone tone = Tone.Plain)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Add(new Sentence([new(text)], tone));
    }

    public void Facts(params IEnumerable<string?> facts)
    {
        var text = Line(ShownText.Join(facts), Path);
        if (text.Length > 0)
            Add(new Facts(text));
    }

    public void List(string? title, IEnumerable<string> items)
    {
        var shown = items.Where(item => !string.IsNullOrWhiteSpace(item)).Select(item => new Item(null, [new(Line(item, Path))])).ToImmutableArray();
        if (!shown.IsEmpty)
            Add(new ItemList(title, shown));
    }

    /// <summary>Questions to ask by a click.</summary>
    public void Questions(string title, ImmutableArray<string> questions, int limit)
    {
        var shown = questions.Where(question => !string.IsNullOrWhiteSpace(question)).Take(limit)
            .Select(question => new ActionItem(question, new(ActionKind.Ask, [question], language))).ToImmutableArray();
        if (!shown.IsEmpty)
            Add(new Actions(title, shown));
    }

    public string Line(string text, int longest) => extent == Extent.Whole ? text : ShownText.Line(text, longest);
}
