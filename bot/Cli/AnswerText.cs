using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Web;
using Bot.Web.Access;

namespace Bot.Cli;

/// <summary>Draws an answer for a terminal.</summary>
internal sealed class AnswerText
{
    /// <summary>Under the text of an excerpt, whose number takes three columns.</summary>
    private const string Indent = "   ";

    /// <summary>What "more" offers to show beyond what is shown.</summary>
    private const int MoreAtOnce = 10;

    private readonly Notes notes;
    private readonly Sheet sheet;
    private readonly Wording wording;

    public AnswerText(Notes notes, Sheet sheet, Language language)
    {
        this.notes = notes;
        this.sheet = sheet;
        wording = Wording.In(language);
    }

    public void Write(Answer answer)
    {
        WriteOpening(answer);
        (string, string)? session = null;
        for (var i = 0; i < answer.Excerpts.Length; i++)
        {
            var excerpt = answer.Excerpts[i];
            if (session != (excerpt.Conference, excerpt.Session))
                WriteSession(excerpt);

            session = (excerpt.Conference, excerpt.Session);
            WriteExcerpt(i + 1, excerpt);
        }

        WriteEnd(answer);
    }

    private void WriteOpening(Answer answer)
    {
        foreach (var assumption in answer.Assumed)
            sheet.Write("", wording.Assumed(assumption));
        if (answer.Outcome == Outcome.None)
            sheet.Write("", answer.Missing.IsEmpty ? wording.NothingFound : wording.NotFound(Quoted(answer.Missing)), Ink.Warning);
        else if (answer.OutsideScope)
            sheet.Write("", wording.OutsideScope(Printable.Line(Names.Of(answer.Scope))), Ink.Warning);
        else if (answer.Outcome == Outcome.Weak)
            sheet.Write("", wording.Weak, Ink.Warning);
    }

    private void WriteSession(Excerpt excerpt)
    {
        var conference = notes.Library.Snapshot.Conferences.FirstOrDefault(one => one.Id == excerpt.Conference);
        var code = SessionAddress.PlainCode(excerpt.Conference, excerpt.Session);
        var kind = conference?.Sessions.FirstOrDefault(one => one.Code == code)?.Kind;
        var name = conference?.Name.In(excerpt.Language) ?? excerpt.Conference;
        var what = kind is null or SessionKind.Talk ? "" : $" ({wording.Kind(kind.Value)})";
        sheet.Blank();
        var title = $"{excerpt.Session} {Printable.Line(excerpt.Title)}{what}";
        sheet.Write("", new Run($"{Printable.Line(name)} · ", Ink.Quiet), new Run(title, Ink.Title));
        sheet.Blank();
    }

    private void WriteExcerpt(int number, Excerpt excerpt)
    {
        var place = string.Join(" › ", excerpt.Section);
        var said = excerpt.Speaker is null || (!excerpt.Section.IsEmpty && excerpt.Section[^1] == excerpt.Speaker);
        var where = said ? place : place.Length == 0 ? excerpt.Speaker! : $"{place} · {excerpt.Speaker}";
        sheet.Write($"{number,-2} ", Printable.Line(where.Length == 0 ? excerpt.Title : where), Ink.Heading);
        sheet.Write(Indent, Excerpted(excerpt));
        sheet.Write(Indent, $"{notes.Shown(excerpt.Source.File)}:{excerpt.Source.Line}", Ink.Quiet);
        if (excerpt.Translation is { } there)
            sheet.Write(Indent, $"{wording.Translation(there.Language)} {notes.Shown(there.File)}:{there.Line}", Ink.Quiet);

        if (excerpt.Link is { } link)
            sheet.Write(Indent, link, Ink.Quiet);

        sheet.Blank();
    }

    private static Run[] Excerpted(Excerpt excerpt)
    {
        var quotes = Wording.In(excerpt.Language);
        var runs = new List<Run> { new(quotes.Open + (excerpt.StartsMidway ? "… " : ""), Ink.Quiet) };
        var done = 0;
        foreach (var highlight in excerpt.Highlights)
        {
            runs.Add(new(excerpt.Text[done..highlight.Start], Ink.Plain));
            runs.Add(new(excerpt.Text.Substring(highlight.Start, highlight.Length), Ink.Mark));
            done = highlight.Start + highlight.Length;
        }

        runs.Add(new(excerpt.Text[done..], Ink.Plain));
        runs.Add(new((excerpt.EndsMidway ? " …" : "") + quotes.Close, Ink.Quiet));
        return [.. runs];
    }

    private void WriteEnd(Answer answer)
    {
        if (answer.Total > 0)
        {
            var count = wording.Matches(answer.Excerpts.Length, answer.Total);
            var top = Math.Min(answer.Total, answer.Excerpts.Length + MoreAtOnce);
            var more = top > answer.Excerpts.Length ? $" · {wording.More(top)}" : "";
            sheet.Write("", count + more, Ink.Quiet);
        }

        if (answer.Outcome == Outcome.None && !answer.Nearest.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", wording.Nearest);
            foreach (var nearest in answer.Nearest)
                sheet.Write("  ", new Run(nearest.Reference + "  ", Ink.Heading), new Run(Printable.Line(nearest.Title), Ink.Plain));
        }

        if (answer.Outcome == Outcome.None && !answer.Suggestions.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", wording.Ask);
            foreach (var suggestion in answer.Suggestions)
                sheet.Write("  ", Printable.Line(suggestion));
        }
    }

    private string Quoted(ImmutableArray<string> words) =>
        string.Join(", ", words.Select(word => wording.Open + Printable.Line(word) + wording.Close));
}
