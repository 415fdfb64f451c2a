using System.Text.RegularExpressions;
using Bot.Content;
using Bot.Content.Splitting;
using Bot.Import.Reading;
using Bot.Import.Sessions;
using Bot.Import.Sources;

namespace Bot.Import;

/// <summary>Makes a conference of one report, or of a folder of them.</summary>
internal sealed class Importer
{
    private readonly HashSet<(string Code, Language Language)> taken = [];

    /// <summary>The next number for each code that came before; for sessions without a code under an empty one.
    /// Looked for anew, thousands of sessions would take minutes.</summary>
    private readonly Dictionary<(string Code, Language Language), int> repeated = [];

    private readonly List<ImportedSession> sessions = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly List<string> notices = [];

    /// <param name="read">Called after each report that was read.</param>
    /// <param name="mode">The same for each report, so that it gives the same sessions alone and among others.</param>
    /// <param name="name">Of the conference; null to take the report's title, else <paramref name="fallback"/>.</param>
    /// <exception cref="ImportFailedException">There is no text in any of them, or none that can be told apart.</exception>
    public static ImportedConference Import(
        IReadOnlyList<SourceDocument> sources, string? name, string fallback, Action<int> read, SplitMode mode = SplitMode.Report)
    {
        try
        {
            return ImportAll(sources, name, fallback, read, mode);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new ImportFailedException(
                $"a line takes too long to tell what it is; is this a report? {exception.Input[..Math.Min(exception.Input.Length, 40)]}", exception);
        }
    }

    private static ImportedConference ImportAll(
        IReadOnlyList<SourceDocument> sources, string? name, string fallback, Action<int> read, SplitMode mode)
    {
        var importer = new Importer();
        var reports = new List<Report>();
        foreach (var source in sources)
        {
            reports.Add(ReportReader.Read(source));
            read(1);
        }

        foreach (var report in reports) importer.Add(report, isOneOfMany: reports.Count > 1, mode);
        if (importer.sessions.Count == 0) throw new ImportFailedException("there is no text to import");
        var only = reports is [var one] ? one : null;
        importer.Notice(only, name);
        return new(
            name ?? only?.Title ?? fallback,
            only?.Address,
            [.. importer.sessions],
            [.. importer.leftOut.Where(part => part.Text.Length > 0)],
            [.. importer.notices]);
    }

    private void Add(Report report, bool isOneOfMany, SplitMode mode)
    {
        var (found, between) = report.Blocks.IsEmpty && report.Title is null ? ([], []) : SessionSplitter.Split(report, mode);
        leftOut.AddRange(report.LeftOut);
        leftOut.AddRange(between);
        foreach (var session in found) sessions.Add(session with { Code = FreeCode(session) });
        if (found.Count == 0) notices.Add($"{report.Source.Name}: no text was found");
        if (report.Source.Unreadable > 0) notices.Add($"{report.Source.Name}: {report.Source.Unreadable} characters could not be read (U+FFFD in the notes)");
        if (found.TrueForAll(session => session.Title != report.Title) && report.Title is { } title && isOneOfMany)
            leftOut.Add(new("title of a report", title));
    }

    /// <summary>The code that the report gives; else a number, the same for both languages of a session where it can be told.</summary>
    private string FreeCode(ImportedSession session)
    {
        var isGiven = session.Code.Length > 0;
        var code = isGiven ? session.Code : session.Kind == SessionKind.Impressions ? "NOTES" : NextNumber(session.Language);
        var free = code;
        var number = repeated.GetValueOrDefault((code, session.Language), 2);
        for (; !taken.Add((free.ToUpperInvariant(), session.Language)); number++) free = $"{code}-{number}";
        repeated[(code, session.Language)] = number;
        if (isGiven && free != code && code != SessionSplitter.IntroductionCode) notices.Add($"two sessions have the code {code}; the second became {free}");
        return free;
    }

    private string NextNumber(Language language)
    {
        var number = repeated.GetValueOrDefault(("", language), 1);
        while (taken.Contains(($"S{number:00}", language))) number++;
        repeated[("", language)] = number;
        return $"S{number:00}";
    }

    private void Notice(Report? only, string? name)
    {
        var given = sessions.Count(session => session.Code is not SessionSplitter.IntroductionCode && session.Kind != SessionKind.Impressions);
        if (given <= 1 && only is not null) notices.Add("no headings of sessions were recognised; the report is one session");
        if (sessions.Exists(session => session.Blocks.Any(block => block.Guessed)))
            notices.Add("headings in plain text were told by their looks: short lines that stand alone");
        if (sessions.TrueForAll(session => session.Speakers.IsEmpty)) notices.Add("no speakers were recognised; name them in the front matter");
        foreach (var session in sessions.Where(session => !session.HasNotes)) notices.Add($"{session.Code} has a title and no notes");
        // The title is the conference's name unless somebody names it otherwise.
        if (name is not null && only?.Title is { } title && title != name && sessions.TrueForAll(session => session.Title != title))
            leftOut.Add(new("title of the report", title));
        var kept = sessions.Sum(session => session.Blocks.Sum(block => block.Text.Length));
        if (leftOut.Sum(part => part.Text.Length) > kept) notices.Add("more was left out than taken: see whether the main text was found");
    }
}
