using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Evaluation.Questions;

/// <summary>Where the answer to a question stands.</summary>
/// <param name="Sections">Anchors of the sections, each of which answers it; empty: any section of the session does.</param>
/// <param name="Says">Strings of the notes, of which a right excerpt holds one; empty: any excerpt of an expected section is right.</param>
internal sealed record ExpectedAnswer(string Conference, string Session, ImmutableArray<string> Sections, ImmutableArray<string> Says)
{
    public bool Includes(Excerpt excerpt) =>
        excerpt.Conference == Conference
        && (excerpt.Session == Session || excerpt.Session == $"{Conference}/{Session}")
        && (Sections.IsEmpty || Sections.Contains(excerpt.SectionId))
        && (Says.IsEmpty || HoldsOne(ComparableText.Of(excerpt.Text)));

    public override string ToString()
    {
        var place = Sections.IsEmpty ? Session : $"{Session} {string.Join(", ", Sections)}";
        return Says.IsEmpty ? place : $"{place} with {string.Join(" or ", Says.Select(text => $"`{text}`"))}";
    }

    private bool HoldsOne(string comparable) => Says.Any(text => comparable.Contains(ComparableText.Of(text), StringComparison.Ordinal));
}
