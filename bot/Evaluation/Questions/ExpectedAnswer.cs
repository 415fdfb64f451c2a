using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Evaluation.Questions;

/// <summary>Where the answer to a question stands.</summary>
/// <param name="Sections">Anchors of the sections, each of which answers it; empty: any section of the session does.</param>
internal sealed record ExpectedAnswer(string Conference, string Session, ImmutableArray<string> Sections)
{
    public bool Includes(Excerpt excerpt) =>
        excerpt.Conference == Conference
        && (excerpt.Session == Session || excerpt.Session == $"{Conference}/{Session}")
        && (Sections.IsEmpty || Sections.Contains(excerpt.SectionId));

    public override string ToString() => Sections.IsEmpty ? Session : $"{Session} {string.Join(", ", Sections)}";
}
