using System.Collections.Immutable;
using Bot.Content;
using Bot.Content.Splitting;
using Bot.Content.Text;
using Bot.Import.Reading;

namespace Bot.Import.Sessions;

/// <summary>Cuts one report into sessions. What belongs to none becomes one of its own, so that nothing is lost.</summary>
internal sealed class SessionSplitter
{
    public const string IntroductionCode = "INTRO";

    private readonly Report report;
    private readonly Language language;
    private readonly List<ImportedSession> sessions = [];
    private readonly List<LeftOut> leftOut = [];

    private SessionSplitter(Report report)
    {
        this.report = report;
        language = LanguageOfText.Of(string.Join('\n', report.Blocks.Select(block => block.Text)));
    }

    public static (List<ImportedSession> Sessions, List<LeftOut> LeftOut) Split(Report report, SplitMode mode)
    {
        var splitter = new SessionSplitter(report);
        var sections = Sections(report.Blocks);
        ImmutableArray<OutlinePart> parts = [.. sections.Select(Part)];
        var outline = SessionOutline.Of(parts, report.Title, mode);
        if (outline.Starts.IsEmpty)
            splitter.AddWhole();
        else
            splitter.AddParts(sections, outline, outline.Owners(parts));
        return (splitter.sessions, splitter.leftOut);
    }

    /// <summary>Each heading with the texts up to the next one.</summary>
    private static List<ImmutableArray<Block>> Sections(ImmutableArray<Block> blocks)
    {
        int[] starts = [.. Enumerable.Range(0, blocks.Length).Where(at => at == 0 || blocks[at].IsHeading), blocks.Length];
        return [.. starts.Zip(starts.Skip(1), (start, end) => blocks[start..end])];
    }

    private static OutlinePart Part(ImmutableArray<Block> section) => section[0].IsHeading
        ? new(section[0].Level, section[0].Text, [.. section.Skip(1).Select(block => block.Text)], section[0].Guessed)
        : new(0, "", [.. section.Select(block => block.Text)]);

    private string Source => report.Address ?? report.Source.Name;

    private void AddWhole()
    {
        var title = report.Title ?? Path.GetFileNameWithoutExtension(report.Source.Name);
        var heading = OutlineHeading.Read(0, new(1, title, [.. report.Blocks.TakeWhile(block => !block.IsHeading).Select(block => block.Text)]));
        Add(SessionStart.Of(heading, NameSide.None), report.Blocks);
    }

    private void AddParts(List<ImmutableArray<Block>> sections, SessionOutline outline, int[] owners)
    {
        for (var at = 0; at < sections.Count;)
        {
            var end = at + 1;
            while (end < sections.Count && owners[end] == owners[at]) end++;
            ImmutableArray<Block> blocks = [.. sections[at..end].SelectMany(section => section)];
            if (owners[at] >= 0) Add(outline.Starts[owners[at]], blocks[1..]);
            else if (at == 0) AddIntroduction(blocks);
            else AddBetween(blocks);
            at = end;
        }
    }

    private void AddIntroduction(ImmutableArray<Block> blocks)
    {
        var title = report.Title ?? (language == Language.Japanese ? "はじめに" : "Before the sessions");
        sessions.Add(Make(IntroductionCode, title, blocks, SessionKind.Impressions, []));
    }

    /// <summary>Such as the impressions at the end, or "Day 2" above the sessions that follow.</summary>
    private void AddBetween(ImmutableArray<Block> blocks)
    {
        if (!blocks.Any(block => !block.IsHeading))
        {
            leftOut.AddRange(blocks.Select(block => new LeftOut("heading without text, outside the sessions", block.Text)));
            return;
        }

        sessions.Add(Make("", blocks[0].Text, blocks[1..], SessionKind.Impressions, []));
    }

    private void Add(SessionStart start, ImmutableArray<Block> blocks) =>
        sessions.Add(Make(start.Code, start.Title, blocks, start.Kind, start.Speakers));

    private ImportedSession Make(
        string code, string title, ImmutableArray<Block> blocks, SessionKind kind, ImmutableArray<ProposedSpeaker> speakers)
    {
        var text = string.Join('\n', blocks.Select(block => block.Text));
        // A few words of the other language do not make a session a translation.
        var own = text.Length < 200 ? language : LanguageOfText.Of(text);
        return new(code, title, kind, own, speakers, Source, blocks);
    }
}
