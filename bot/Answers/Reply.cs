using System.Collections.Immutable;
using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers;

/// <summary>What Kiku says to a question. Every channel draws these four, and nothing else.</summary>
/// <param name="Language">The language to say it in.</param>
internal abstract record Reply(Language Language);

/// <summary>The sessions there are (<c>sessions</c>), by conference.</summary>
internal sealed record SessionList(Language Language, ImmutableArray<Conference> Conferences) : Reply(Language);

/// <summary>One session (<c>show A10</c>): its summary, highlights and sections.</summary>
internal sealed record SessionDetails(Language Language, Conference Conference, Session Session, string? Link) : Reply(Language)
{
    /// <summary>How its notes begin, as excerpts; for programs, which read answers by their excerpts.</summary>
    public ImmutableArray<Excerpt> Beginning { get; init; } = [];
}

/// <summary>What can be asked, with examples from the notes at hand.</summary>
internal sealed record Help(Language Language, ImmutableArray<string> Examples) : Reply(Language)
{
    /// <summary>The greeting or thanks that it answers; none when help was asked for.</summary>
    public Courtesy Courtesy { get; init; }
}
