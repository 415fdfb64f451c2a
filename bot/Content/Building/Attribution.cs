using System.Collections.Immutable;

namespace Bot.Content.Building;

/// <param name="Organisation">Set only when no single speaker is meant.</param>
internal readonly record struct Voice(Speaker? Speaker, Organisation? Organisation)
{
    public static Voice Nobody { get; }
}

/// <summary>Tells whose words stand under a heading, from the names in it.</summary>
internal sealed class Attribution
{
    private const int MaximumHeading = 500;
    private const int MaximumNames = 2_000;

    private static readonly string[] Arrows = ["→", "⇒", "➡", "->", "=>"];

    private readonly ImmutableArray<Speaker> speakers;
    private readonly List<NamedVoice> names = [];

    public Attribution(ImmutableArray<Speaker> speakers, ImmutableArray<Organisation> organisations)
    {
        this.speakers = speakers;
        foreach (var speaker in speakers)
        {
            Add([speaker.Name, .. speaker.Aliases, speaker.Handle], new Voice(speaker, null));
            if (speaker.Organisation is { } own) Add([own.Name, .. own.Aliases], new Voice(null, own));
        }

        foreach (var organisation in organisations)
            Add([organisation.Name, .. organisation.Aliases], new Voice(null, organisation));
        AddFamilyNames();
        // The longest first: "Preferred Networks" before a speaker's alias "Networks".
        names.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
        if (names.Count > MaximumNames) names.RemoveRange(0, names.Count - MaximumNames);
    }

    /// <summary>The speaker of <c>{speaker=…}</c>: by id, else by a name.</summary>
    public Speaker? Find(string idOrName) =>
        speakers.FirstOrDefault(speaker => speaker.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase))
        ?? names.Find(named => named.Voice.Speaker is not null && named.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase))?.Voice.Speaker;

    /// <returns>Null when the heading names nobody; <see cref="Voice.Nobody"/> when it names several.</returns>
    public Voice? Of(string heading)
    {
        var text = heading.Length > MaximumHeading ? heading[..MaximumHeading] : heading;
        return Answering(text) is { } answering ? Single(answering) : Single(Mentions(text));
    }

    /// <summary>Under "X → Y: question" what stands is Y's answer.</summary>
    private List<Voice>? Answering(string text)
    {
        foreach (var arrow in Arrows)
        {
            var at = text.LastIndexOf(arrow, StringComparison.Ordinal);
            if (at < 0) continue;
            var asked = text[(at + arrow.Length)..];
            var colon = asked.AsSpan().IndexOfAny(':', '：');
            if (Mentions(colon < 0 ? asked : asked[..colon]) is { Count: > 0 } mentions) return mentions;
        }

        return null;
    }

    private List<Voice> Mentions(string text)
    {
        var found = new List<Voice>();
        var covered = new bool[text.Length];
        foreach (var named in names)
        {
            for (var at = text.IndexOf(named.Name, named.Comparison); at >= 0; at = text.IndexOf(named.Name, at + 1, named.Comparison))
            {
                if (covered[at] || !NameBoundary.IsWhole(text, at, named.Name.Length)) continue;
                if (named.IsFamilyName && !FamilyNames.IsNamed(text, at, named.Name.Length)) continue;
                Array.Fill(covered, true, at, named.Name.Length);
                found.Add(named.Voice);
            }
        }

        return found;
    }

    private Voice? Single(List<Voice> mentions)
    {
        if (mentions.Count == 0) return null;
        var people = mentions.Select(SpeakerOf).OfType<Speaker>().DistinctBy(speaker => speaker.Id).ToList();
        // A speaker named together with the own organisation is still one voice.
        var others = mentions
            .Where(voice => SpeakerOf(voice) is null)
            .Select(voice => voice.Organisation!)
            .Where(organisation => !people.Exists(person => person.Organisation?.Name == organisation.Name))
            .DistinctBy(organisation => organisation.Name, StringComparer.Ordinal)
            .ToList();
        return (people, others) switch
        {
            ([var speaker], []) => new Voice(speaker, null),
            ([], [var organisation]) => new Voice(null, organisation),
            _ => Voice.Nobody,
        };
    }

    /// <summary>An organisation's only speaker speaks for it.</summary>
    private Speaker? SpeakerOf(Voice voice)
    {
        if (voice.Speaker is not null) return voice.Speaker;
        var own = speakers.Where(speaker => speaker.Organisation?.Name == voice.Organisation!.Name).ToList();
        return own is [var only] ? only : null;
    }

    /// <summary>Those that only one speaker has, and nothing else is called by.</summary>
    private void AddFamilyNames()
    {
        var taken = names.Select(named => named.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var families = speakers
            .SelectMany(speaker => FamilyNames.Of(speaker).Select(family => (Family: family, Speaker: speaker)))
            .GroupBy(pair => pair.Family, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() == 1 && NameBoundary.CanBeFound(group.Key) && !taken.Contains(group.Key));
        names.AddRange(families.Select(group => new NamedVoice(group.Key, new Voice(group.First().Speaker, null)) { IsFamilyName = true }));
    }

    private void Add(IEnumerable<string?> spellings, Voice voice) =>
        names.AddRange(spellings.Where(NameBoundary.CanBeFound).Select(spelling => new NamedVoice(spelling!, voice)));

    private sealed record NamedVoice(string Name, Voice Voice)
    {
        /// <summary>Whether it may as well be a word: found only where it stands as a name.</summary>
        public bool IsFamilyName { get; init; }

        // "GO" is a company, "go" is a word.
        public StringComparison Comparison => Name.Length <= 3 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
    }
}
