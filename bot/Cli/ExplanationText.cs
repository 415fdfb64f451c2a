using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search.Query;

namespace Bot.Cli;

/// <summary>Draws <c>kiku ask --explain</c>: the way from the words of a question to the sections that were found.</summary>
internal sealed class ExplanationText(Sheet sheet)
{
    private const int MostSections = 5;

    public void Write(Explanation explanation)
    {
        var question = explanation.Question;
        sheet.Write("", Line("language", question.Language.Code()));
        sheet.Write(
            "",
            Line("scope", question.Targets.Count == 0 ? "everything" : string.Join(", ", question.Targets.Select(target => $"{target.Kind} {target.Name}"))));
        sheet.Write("", Line("terms", question.Terms.Length == 0 ? "none: the scope itself is asked for" : question.Terms));
        if (!explanation.Aspects.IsEmpty)
            sheet.Write("", Line("aspects", string.Join(", ", explanation.Aspects)));
        sheet.Write("", Line("odds", Odds(explanation.Evidence)));
        foreach (var query in explanation.Request.Queries)
            WriteQuery(query);
        sheet.Blank();
        sheet.Write("", "sections", Ink.Title);
        foreach (var candidate in explanation.Candidates.Take(MostSections))
            WriteCandidate(candidate, explanation.Request.Terms);
        sheet.Blank();
    }

    private static string Odds(Evidence evidence)
    {
        var facts = new[]
        {
            $"coverage {evidence.Coverage:0.00}",
            evidence.IsScoped ? "scope named" : "no scope named",
            $"{evidence.Terms} terms",
            evidence.Aspects > 0 ? $"aspects {evidence.Aspects:0.00}" : null,
            evidence.Kind == QuestionKind.Other ? null : $"asks for {evidence.Kind.ToString().ToLowerInvariant()}",
            evidence.HasValue is { } has ? $"such a value is {(has ? "there" : "missing")}" : null,
            evidence.NamesUnknown ? "unknown name" : null,
        };
        return $"{evidence.LogOdds:+0.0;-0.0;0.0} ({string.Join(", ", facts.Where(fact => fact is not null))})";
    }

    private void WriteQuery(LanguageQuery query)
    {
        sheet.Blank();
        sheet.Write("", $"searched for in {(query.Language == Language.Japanese ? "Japanese" : "English")} notes", Ink.Title);
        foreach (var termClass in query.Classes.Where(termClass => termClass.Role != TermRole.Bigram))
        {
            var members = termClass.Members.OrderByDescending(member => member.Weight).Select(member => $"{member.Text} {member.Weight:0.00}");
            var meaning = termClass.Members.Count == 0 ? "not in these notes" : string.Join(", ", members);
            sheet.Write("  ", Printable.Line($"{termClass.Text}  (idf {termClass.Idf:0.0} × {termClass.Weight:0.0}): {meaning}"));
        }
    }

    private void WriteCandidate(SectionCandidate candidate, QuestionTerms terms)
    {
        var section = candidate.Passages[0].Section;
        sheet.Write("  ", Printable.Line($"{candidate.Session.Code} {string.Join(" › ", section.Path)}"), Ink.Heading);
        var aspects = candidate.AspectScore > 0 ? $" ({candidate.AspectScore:0.00} for aspects)" : "";
        var had = terms.Terms.Select((term, i) => $"{term.Text} {candidate.Strengths[i]:0.0}");
        sheet.Write("    ", Printable.Line($"score {candidate.Score:0.00}{aspects}, coverage {candidate.Coverage:0.00}: {string.Join(", ", had)}"));
    }

    private static string Line(string label, string value) => Printable.Line($"{label,-9} {value}");
}
