using System.Text;
using Bot.Content;
using Bot.Content.Splitting;
using Bot.Import;
using Bot.Import.Sessions;
using Bot.Import.Sources;
using Bot.Import.Writing;
using Bot.Tests.Content;

namespace Bot.Tests.Import;

/// <summary>A report after its way through the import, the files and Kiku's own reading of them.</summary>
internal sealed record Imported(ImportedConference Conference, ContentLoadResult Loaded)
{
    /// <summary>As readers see it: titles, speakers, headings and passages.</summary>
    public string Shown { get; } = string.Join('\n', Loaded.Snapshot?.Sessions.SelectMany(Texts) ?? []);

    public string LeftOut { get; } = string.Join('\n', Conference.LeftOut.Select(part => part.Text));

    public ImportedSession this[string code] => Conference.Sessions.Single(session => session.Code == code);

    public static Imported Text(string text) => Of(new SourceDocument("report.txt", SourceFormat.PlainText, text, null));

    public static Imported Markdown(string text) => Of(new SourceDocument("report.md", SourceFormat.Markdown, text, null));

    public static Imported Html(string text) => Of(new SourceDocument("report.html", SourceFormat.Html, text, null));

    /// <summary>With every heading of the highest level for a session's.</summary>
    public static Imported SplitText(string text) => Of(SplitMode.On, new SourceDocument("report.txt", SourceFormat.PlainText, text, null));

    public static Imported Of(params SourceDocument[] sources) => Of(SplitMode.Report, sources);

    public static Imported Of(SplitMode mode, params SourceDocument[] sources)
    {
        using var folder = new TemporaryFolder();
        var conference = Importer.Import(sources, null, "imported", _ => { }, mode);
        var target = folder.PathOf("imported");
        FolderWriter.Write(target, NoteWriter.Files(conference, "imported"), force: false);
        return new(conference, ContentLoader.Load(target));
    }

    /// <summary>Without white space, which Markdown and HTML join and split.</summary>
    public static string Dense(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);

    private static IEnumerable<string> Texts(Session session) =>
        from version in session.Versions
        from text in (string[])[
            version.Title,
            .. version.Speakers.Select(speaker => $"{speaker.Name} {speaker.Organisation?.Name} {speaker.Handle}"),
            .. version.Sections.SelectMany(
                section => (string[])[.. section.Path.TakeLast(1), .. section.Passages.Select(passage => passage.Marker + passage.Text)]),
        ]
        select text;

    public override string ToString() => new StringBuilder(Shown).Append("\n--\n").Append(LeftOut).ToString();
}
