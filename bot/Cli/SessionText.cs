using System.Collections.Immutable;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Cli;

/// <summary>Draws lists of sessions, and the notes of one, for a terminal.</summary>
internal sealed class SessionText(Notes notes, Sheet sheet, Language language)
{
    private readonly Texts texts = Texts.In(language);

    public void WriteList(ImmutableArray<Conference> conferences)
    {
        new NodeText(notes, sheet).Write(Presenter.Sessions(conferences, language));
        if (conferences.All(conference => conference.Sessions.IsEmpty))
            return;
        sheet.Blank();
        sheet.Write("", texts.ShowCommand, Ink.Quiet);
    }

    public void WriteNotes(Conference conference, Session session)
    {
        var version = session.InOrOther(language);
        new NodeText(notes, sheet).Write(Presenter.Summary(conference, session, version));
        if (version.Source is { } source)
        {
            sheet.Blank();
            sheet.WriteUnbroken("", $"{texts.Source} {Printable.Line(source)}");
        }

        if (version.Sections.IsEmpty)
        {
            sheet.Blank();
            sheet.Write("", texts.NoNotes, Ink.Warning);
        }

        foreach (var section in version.Sections)
            WriteSection(section);

        sheet.Blank();
        sheet.WriteUnbroken("", notes.Shown(version.File));
        if (session.In(version.Language.Other()) is { } other)
            sheet.WriteUnbroken("", $"{texts.NotesIn(other.Language)}: {notes.Shown(other.File)}");
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

            sheet.Write(PresentedText.Lead(passage.Kind, passage.Depth, passage.Marker), passage.Text);
            previous = passage.Kind;
        }
    }
}
