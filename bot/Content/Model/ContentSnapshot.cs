using System.Collections.Immutable;

namespace Bot.Content;

/// <summary>All notes as they stood at one moment. Immutable: a reload makes a new one.</summary>
/// <param name="Conferences">Newest first.</param>
/// <param name="Glossary">The content owner's additions to the lexicon, from <c>glossary.yaml</c>.</param>
/// <param name="Hash">SHA-256 over every file that was read, in hexadecimal: equal content has an equal hash.</param>
internal sealed record ContentSnapshot(ImmutableArray<Conference> Conferences, Glossary Glossary, string Hash)
{
    public static ContentSnapshot Empty { get; } = new([], Glossary.Empty, "");

    public IEnumerable<Session> Sessions => Conferences.SelectMany(conference => conference.Sessions);
}

/// <summary>Groups of words that mean the same, in any language: <c>k8s = Kubernetes = クーバネティス</c>.</summary>
internal sealed record Glossary(ImmutableArray<ImmutableArray<string>> Groups)
{
    public static Glossary Empty { get; } = new([]);
}
