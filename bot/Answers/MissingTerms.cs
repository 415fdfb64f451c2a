using System.Collections.Immutable;

namespace Bot.Answers;

/// <summary>The terms of a question that stand in no note, in any form or translation, as typed: what an answer may say the notes are silent about.</summary>
internal static class MissingTerms
{
    public static ImmutableArray<string> Of(QuestionTerms terms) =>
        [.. terms.Terms.Where(term => !term.IsKnown).Select(term => term.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
}
