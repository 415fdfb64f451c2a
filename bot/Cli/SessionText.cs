using Bot.Content;
using Bot.Web;

namespace Bot.Cli;

/// <summary>Draws lists of sessions and the notes of one for a terminal.</summary>
internal sealed class SessionText
{
    /// <summary>Columns of a terminal that codes take at most beside titles.</summary>
    private const int WidestCode = 24;

    private readonly Notes notes;
    private readonly Sheet sheet;
    private readonly Language language;
    private readonly Wording wording;

    public SessionText(Notes notes, Sheet sheet, Language language)
    {
        this.notes = notes;
        this.sheet = sheet;
        this.language = language;
        wording = Wording.In(language);
    }

    public void WriteList(IReadOnlyCollection<Conference> conferences)
    {
        if (conferences.All(conference => conference.Sessions.IsEmpty))
        {
            sheet.Write("", wording.NoSessions, Ink.Warning);
            return;
        }

        foreach (var conference in conferences)
        {
            var facts = string.Concat(new[] { conference.Dates, conference.Place }.OfType<string>().Select(fact => " · " + Printable.Line(fact)));
            sheet.Blank();
            sheet.Write("", new Run(Printable.Line(conference.Name.In(language)), Ink.Title), new Run(facts, Ink.Quiet));
            sheet.Blank();
            var column = Math.Min(WidestCode, conference.Sessions.Select(session => CellWidth.Of(session.Code)).DefaultIfEmpty().Max());
            foreach (var session in conference.Sessions)
                WriteListed(session, column);
        }

        sheet.Blank();
        sheet.Write("", wording.ShowHint, Ink.Quiet);
    }

    public void WriteNotes(Conference conference, Session session)
    {
        var version = session.InOrOther(language);
        sheet.Write("", $"{Printable.Line(conference.Name.In(language))} · {session.Code} · {wording.Kind(session.Kind)}", Ink.Quiet);
        sheet.Write("", Printable.Line(version.Title), Ink.Title);
        if (Names.OfSpeakers(version) is { Length: > 0 } speakers)
            sheet.Write("", Printable.Line(speakers));

        WriteFrontMatter(version);
        if (version.Sections.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", wording.NoNotes, Ink.Warning);
        }

        foreach (var section in version.Sections)
            WriteSection(section);

        sheet.Blank();
        sheet.Write("", notes.Shown(version.File), Ink.Quiet);
        if (session.In(version.Language.Other()) is { } other)
            sheet.Write("", $"{wording.Translation(other.Language)} {notes.Shown(other.File)}", Ink.Quiet);
    }

    /// <summary>Writes the code beside the title; one wider than the column stands above it.</summary>
    private void WriteListed(Session session, int column)
    {
        var version = session.InOrOther(language);
        var indent = new string(' ', column + 4);
        var lead = $"  {session.Code}{new string(' ', Math.Max(0, column - CellWidth.Of(session.Code)))}  ";
        if (CellWidth.Of(session.Code) > column)
        {
            sheet.Write("", $"  {session.Code}");
            lead = indent;
        }

        var facts = new List<string> { wording.Kind(session.Kind) };
        if (Printable.Line(Names.OfSpeakers(version)) is { Length: > 0 } speakers)
            facts.Add(speakers);

        if (version.Sections.IsEmpty)
            facts.Add(wording.NoNotes);

        sheet.Write(lead, Printable.Line(version.Title));
        sheet.Write(indent, string.Join(" · ", facts), Ink.Quiet);
    }

    private void WriteFrontMatter(SessionVersion version)
    {
        if (version.Summary is { } summary)
        {
            sheet.Blank();
            sheet.Write("", wording.Summary, Ink.Heading);
            sheet.Write("", summary);
        }

        if (!version.Highlights.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", wording.Highlights, Ink.Heading);
            foreach (var highlight in version.Highlights)
                sheet.Write("• ", highlight);
        }

        if (version.Source is { } source)
        {
            sheet.Blank();
            sheet.Write("", $"{wording.Source} {Printable.Line(source)}", Ink.Quiet);
        }
    }

    private void WriteSection(Section section)
    {
        sheet.Blank();
        if (!section.Path.IsEmpty)
        {
            sheet.Write("", new string('#', section.Path.Length) + " " + Printable.Line(section.Path[^1]), Ink.Heading);
            sheet.Blank();
        }

        PassageKind? previous = null;
        foreach (var passage in section.Passages)
        {
            if (previous is not null && !(previous == passage.Kind && passage.Kind is PassageKind.ListItem or PassageKind.TableRow))
                sheet.Blank();

            WritePassage(passage);
            previous = passage.Kind;
        }
    }

    private void WritePassage(Passage passage)
    {
        var indent = new string(' ', 2 * passage.Depth);
        var lead = passage.Kind switch
        {
            PassageKind.ListItem => $"{indent}{passage.Marker ?? "•"} ",
            PassageKind.Quotation => $"{indent}│ ",
            PassageKind.Code => indent + "    ",
            _ => indent,
        };
        sheet.Write(lead, passage.Text);
    }
}
