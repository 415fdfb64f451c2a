using Bot.Answers;
using Bot.Answers.Ranking;
using Bot.Content;
using Bot.Search.Query;

namespace Bot.Cli;

/// <summary>Draws <c>kiku ask --explain</c>: the decision that answered, from the words of the question to what each excerpt matched.</summary>
internal sealed class ExplanationText(Sheet sheet)
{
    private const int MostCandidates = 10;

    public void Write(Decision decision)
    {
        var question = decision.Question;
        Line("language", question.Language.Code());
        Line("intent", question.Intent.Kind.ToString());
        Line("branch", decision.Branch.ToString());
        Line("scope", question.Targets.Count == 0 ? "everything" : string.Join(", ", question.Targets.Select(target => $"{target.Kind} {target.Name}")));
        Line("terms", question.Terms.Length == 0 ? "none" : question.Terms);
        Line("outcome", decision.Reply is Answer answer ? answer.Outcome.ToString() : decision.Reply.GetType().Name);
        if (decision.Confidence is { } confidence)
            Line("sure", Sure(confidence));
        foreach (var query in decision.Request?.Queries ?? [])
            WriteQuery(query);
        WriteCandidates(decision);
    }

    private static string Sure(Confidence confidence) =>
        $"log odds of a right excerpt {confidence.Right:+0.0;-0.0;0.0} (found from {Confidence.FoundFrom:+0.0;-0.0;0.0}),"
        + $" of there being an answer {confidence.Answerable:+0.0;-0.0;0.0} (none below {Confidence.NoneBelow:+0.0;-0.0;0.0}):"
        + $" coverage {confidence.Coverage:0.00}, nearness {confidence.Nearness:0.00}, unknown {confidence.Unknown:0.00}, {confidence.Terms} terms"
        + (confidence.IsGuess ? "; every term is a guess at what was typed, so not found" : "");

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

    private void WriteCandidates(Decision decision)
    {
        if (decision.Candidates.Count == 0)
            return;
        sheet.Blank();
        sheet.Write("", "passages", Ink.Title);
        var shown = decision.Reply is Answer answer ? answer.Excerpts.Length : 0;
        for (var i = 0; i < Math.Min(MostCandidates, decision.Candidates.Count); i++)
            WriteCandidate(decision.Candidates[i], decision.Request, i < shown);
        sheet.Blank();
    }

    private void WriteCandidate(Candidate candidate, SearchRequest? request, bool isShown)
    {
        var (place, text) = (candidate.Place, candidate.Text);
        var lines = $"{place.Session.Code} {string.Join(" › ", place.Section.Path)}, lines {candidate.Lines.First} to {candidate.Lines.Last} of {text.Count}";
        sheet.Write(isShown ? "* " : "  ", Printable.Line(lines), Ink.Heading);
        sheet.Write("    ", Printable.Line(text[place.Index + 1]));
        var had = request is null || candidate.Strengths.Count == 0 ? [] : request.Terms.Terms.Select((term, i) => $"{term.Text} {candidate.Strengths[i]:0.0}");
        var scores = $"score {candidate.Score:0.00}, nearness {candidate.Nearness:0.00}, coverage {candidate.Coverage:0.00}"
            + (candidate.SentenceScore > 0 ? $", of the sentence model {candidate.SentenceScore:0.00}" : "");
        sheet.Write("    ", Printable.Line($"{scores}: {string.Join(", ", had)}"), Ink.Quiet);
    }

    private void Line(string label, string value) => sheet.Write("", Printable.Line($"{label,-9} {value}"));
}
