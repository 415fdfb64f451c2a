using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Mcp;

/// <summary>The tool <c>get_session</c>: the notes of a session, a part at a time, from any line on.</summary>
internal sealed class GetSessionTool(NotesReader notes) : NotesTool<SessionDocument>(
    "get_session",
    "Read the notes of a session",
    "Reads the notes of one session word for word, with headings, speakers and lines. Use it for a summary of a session, or for what stands around an "
    + "excerpt: give the excerpt's source.line as from_line. Quote unchanged, and cite the session, the speaker and file:line.",
    DocumentJson.Compact.SessionDocument,
    Session, CommonParameters.Conference, Language, FromLine)
{
    /// <summary>The length of a page of notes in UTF-16 units. A single passage that is longer is given whole.</summary>
    internal const int PartLength = 30_000;

    private static readonly TextParameter Session = CommonParameters.Session with { IsRequired = true };

    private static readonly TextParameter Language = CommonParameters.Language with
    {
        Description = "The language of the notes, en or ja; en unless given. Where there are none in it, the other.",
    };

    private static readonly NumberParameter FromLine = new(
        "from_line", "The line of the file to read from; nextLine of the part before, or source.line of an excerpt.", 1, int.MaxValue, 1);

    protected override (SessionDocument Document, string? Remark) Call(Arguments arguments)
    {
        var conference = arguments.Text(CommonParameters.Conference) is { } name ? notes.Conference(name) : null;
        var (_, session) = notes.Session(arguments.Text(Session)!, conference);
        var language = CommonParameters.LanguageOf(arguments);
        var version = NotesReader.VersionOf(session, language);
        var (sections, next) = Read(session, version, arguments.Number(FromLine));
        return (
            new(notes.Describe(session, language), version.Language.Code(), version.Source, version.Highlights, version.File, sections, next),
            sections.IsEmpty ? "There are no notes from this line on." : null);
    }

    private (ImmutableArray<SectionDocument> Sections, int? Next) Read(Session session, SessionVersion version, int from)
    {
        var sections = ImmutableArray.CreateBuilder<SectionDocument>();
        var length = 0;
        foreach (var section in version.Sections)
        {
            var shown = new List<Passage>();
            foreach (var passage in section.Passages.Where(passage => passage.Line >= from))
            {
                if (length > 0 && length + passage.Text.Length > PartLength)
                {
                    Add(shown);
                    return (sections.ToImmutable(), passage.Line);
                }

                shown.Add(passage);
                length += passage.Text.Length;
            }

            Add(shown);

            void Add(List<Passage> passages)
            {
                if (passages.Count > 0)
                    sections.Add(Describe(session, version, section, passages));
            }
        }

        return (sections.ToImmutable(), null);
    }

    private SectionDocument Describe(Session session, SessionVersion version, Section section, List<Passage> passages) => new(
        section.Path,
        NotesReader.SpeakerOf(section),
        string.Join('\n', passages.Select(passage => passage.Text)),
        passages[0].Line,
        notes.Library.LinkTo(session, version.Language, new SessionPlace(section.Id)));
}
