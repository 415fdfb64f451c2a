using System.Collections.Immutable;
using Bot.Answers.Aspects;
using Bot.Answers.Reading;

namespace Bot.Answers;

/// <summary>How a question was read, what was searched for, and what each section scored, best first.</summary>
/// <param name="HasValue">See <see cref="Evidence.HasValue"/>.</param>
internal sealed record Explanation(ReadQuestion Question, SearchRequest Request, IReadOnlyList<SectionCandidate> Candidates, bool? HasValue)
{
    /// <summary>What kind of thing is asked for: see <see cref="AspectReader"/>.</summary>
    public ImmutableArray<string> Aspects => Question.Targets.Count == 0
        ? []
        : [.. Request.Aspects.Select(aspect => AspectReader.Names[aspect])];

    /// <summary>For and against there being an answer.</summary>
    public Evidence Evidence => Confidence.EvidenceOf(Candidates, Question, Request, HasValue);
}
