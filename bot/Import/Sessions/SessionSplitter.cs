using System.Collections.Immutable;
using Bot.Content;
using Bot.Content.Text;
using Bot.Import.Reading;

namespace Bot.Import.Sessions;

/// <summary>Cuts one report into sessions. What belongs to none becomes one of its own, so that nothing is lost.</summary>
internal sealed class SessionSplitter
{
    public const string IntroductionCode = "INTRO";

    /// <summary>Speakers are named at the beginning: in so many texts, or not at all.</summary>
    private const int OpeningTexts = 4;

    private readonly Report report;
    private readonly SessionOutline outline;
    private readonly Language language;
    private readonly List<ImportedSession> sessions = [];
    private readonly List<LeftOut> leftOut = [];

    private SessionSplitter(Report report)
    {
        this.report = report;
        outline = SessionOutline.Of(report.Blocks);
        language = LanguageOfText.Of(string.Join('\n', report.Blocks.Select(block => block.Text)));
    }

    /// <summary>Whether the headings say where sessions begin.</summary>
    public static bool HasCodes(Report report) => SessionOutline.Of(report.Blocks).Starts.Values.Any(heading => heading is not null);

    /// <param name="single">The whole report is one session.</param>
    public static (List<ImportedSession> Sessions, List<LeftOut> LeftOut) Split(Report report, bool single)
    {
        var splitter = new SessionSplitter(report);
        if (single || splitter.outline.Starts.Count == 0)
            splitter.AddWhole();
        else
            splitter.AddParts();
        return (splitter.sessions, splitter.leftOut);
    }

    private string Source => report.Address ?? report.Source.Name;

    private void AddWhole()
    {
        var title = report.Title ?? Path.GetFileNameWithoutExtension(report.Source.Name);
        var coded = SessionHeading.Read(title) is { IsNumber: false } heading ? heading : null;
        Add(coded?.Code ?? "", coded is { Title.Length: > 0 } ? coded.Title : title, report.Blocks);
    }

    private void AddParts()
    {
        var blocks = report.Blocks;
        var starts = Enumerable.Range(0, blocks.Length).Where(at => outline.Starts.ContainsKey(at)).ToList();
        AddIntroduction(blocks[..starts[0]]);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : blocks.Length;
            var isLast = i + 1 == starts.Count;
            var inner = Enumerable.Range(starts[i] + 1, end - starts[i] - 1).FirstOrDefault(at => Ends(blocks[at], isLast), end);
            AddSession(starts[i], blocks[(starts[i] + 1)..inner]);
            AddBetween(blocks[inner..end]);
        }
    }

    /// <summary>Whether a heading that begins no session ends the one before it.</summary>
    private bool Ends(Block block, bool isLast) =>
        block.IsHeading && ((!block.Guessed && block.Level <= outline.Level) || (isLast && IsOnlyImpressions(block)));

    /// <summary>Where sessions each have their impressions, the last ones are the last session's.</summary>
    private bool IsOnlyImpressions(Block block) =>
        SessionKinds.IsImpressions(block.Text) && report.Blocks.Count(other => other.IsHeading && other.Text == block.Text) == 1;

    private void AddSession(int at, ImmutableArray<Block> blocks)
    {
        var coded = outline.Starts[at];
        var title = coded is null ? report.Blocks[at].Text : coded.Title.Length > 0 ? coded.Title : coded.Code;
        Add(coded?.Code ?? "", title, blocks);
    }

    private void AddIntroduction(ImmutableArray<Block> blocks)
    {
        if (blocks.Length == 0) return;
        var title = report.Title ?? (language == Language.Japanese ? "はじめに" : "Before the sessions");
        sessions.Add(Make(IntroductionCode, title, blocks, SessionKind.Impressions, []));
    }

    /// <summary>Such as the impressions at the end, or "Day 2" above the sessions that follow.</summary>
    private void AddBetween(ImmutableArray<Block> blocks)
    {
        if (blocks.Length == 0) return;
        if (!blocks.Any(block => !block.IsHeading))
        {
            leftOut.AddRange(blocks.Select(block => new LeftOut("heading without text, outside the sessions", block.Text)));
            return;
        }

        sessions.Add(Make("", blocks[0].Text, blocks[1..], SessionKind.Impressions, []));
    }

    private void Add(string code, string heading, ImmutableArray<Block> blocks)
    {
        var (title, inTitle) = SpeakerProposals.InTitle(heading);
        var opening = blocks.TakeWhile(block => !block.IsHeading).Take(OpeningTexts).Select(block => block.Text).ToList();
        var inText = SpeakerProposals.InText(opening);
        var speakers = inTitle.Concat(inText).DistinctBy(speaker => speaker.Name, StringComparer.OrdinalIgnoreCase);
        sessions.Add(Make(code, title, blocks, SessionKinds.Of(title, opening.FirstOrDefault() ?? ""), [.. speakers]));
    }

    private ImportedSession Make(
        string code, string title, ImmutableArray<Block> blocks, SessionKind kind, ImmutableArray<ProposedSpeaker> speakers)
    {
        var text = string.Join('\n', blocks.Select(block => block.Text));
        // A few words of the other language do not make a session a translation.
        var own = text.Length < 200 ? language : LanguageOfText.Of(text);
        return new(code, title, kind, own, speakers, Source, blocks);
    }
}
