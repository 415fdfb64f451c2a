using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Content.Splitting;

/// <summary>What a heading and the first texts under it tell of whether a talk begins there.</summary>
internal sealed partial class OutlineHeading
{
    /// <summary>Speakers are named at the beginning: in so many texts, or not at all.</summary>
    private const int OpeningTexts = 4;

    private const int LongestOpening = 1000;

    private ImmutableArray<string>? opening;
    private bool? isLabelled;
    private bool? isPresented;

    private OutlineHeading(int at, OutlinePart part)
    {
        (At, Part) = (at, part);
        Coded = SessionHeading.Read(part.Heading);
        var rest = Coded is null ? part.Heading : Coded.Title.Length > 0 ? Coded.Title : Coded.IsNumber ? part.Heading : Coded.Code;
        if (Coded is { IsNumber: false }) Code = Coded.Code;
        if (Coded is { IsWorded: true } && SessionHeading.Read(Unquoted(rest)) is { IsNumber: false, IsElaborate: true, Title.Length: > 0 } inner)
            (Code, rest) = (inner.Code, inner.Title);
        (Title, Speakers) = SpeakerProposals.InTitle(rest);
        Sides = Speakers.Length > 0 ? null : SidesOf(rest);
        IsPart = Code.Length == 0 && HeadingWords.IsPart(Title);
    }

    /// <summary>Its position among the parts.</summary>
    public int At { get; }

    public OutlinePart Part { get; }

    /// <summary>Its code or number; null without one.</summary>
    public SessionHeading? Coded { get; }

    /// <summary>Of the programme, also after a number (<c>3コマ目「B-2 …」</c>); empty without one.</summary>
    public string Code { get; } = "";

    /// <summary>Without code, number and speakers.</summary>
    public string Title { get; }

    /// <summary>Whom the heading names for certain.</summary>
    public ImmutableArray<ProposedSpeaker> Speakers { get; }

    /// <summary>Both sides of a sign in the title, one of which may be the speaker; null without a sign.</summary>
    public (string First, string Last)? Sides { get; }

    public int Level => Part.Level;

    public string Text => Part.Heading;

    public ImmutableArray<string> Opening => opening ??= [.. Part.Texts.Take(OpeningTexts).Where(text => text.Length <= LongestOpening)];

    /// <summary>A break, an introduction, a summary: no talk.</summary>
    public bool IsPart { get; }

    public bool IsQuestion => HeadingWords.IsQuestion(Part.Heading);

    /// <summary>The first texts say who speaks, or show the talk's slides.</summary>
    public bool IsLabelled => isLabelled ??= Opening.Any(SpeakerProposals.IsList) || Opening.Any(Slides().IsMatch);

    /// <summary>The first texts at least name people as speakers are named.</summary>
    public bool IsPresented => isPresented ??= IsLabelled || SpeakerProposals.InText(Opening).Length > 0;

    /// <summary>The heading, or a label under it, says that a talk begins.</summary>
    public bool IsSure => !IsPart && !IsQuestion && (Coded is { IsWorded: true } || Speakers.Length > 0 || IsLabelled);

    /// <summary>What only headings of talks have.</summary>
    public bool IsMarked => !IsPart && !IsQuestion && (IsSure || IsPresented);

    public bool IsQuoted => Quotation().IsMatch(Part.Heading);

    public bool IsTimed => HeadingWords.HasTime(Part.Heading);

    public bool IsDated => HeadingWords.HasDate(Part.Heading);

    public static OutlineHeading Read(int at, OutlinePart part) => new(at, part);

    /// <summary>As a session's title: quotation marks around all of it are left out.</summary>
    public static string Unquoted(string title) =>
        title is ['「', .., '」'] or ['『', .., '』'] && IsOneQuotation(title) ? title[1..^1].Trim() : title;

    private static bool IsOneQuotation(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '「' or '『') depth++;
            else if (text[i] is '」' or '』' && --depth == 0) return i == text.Length - 1;
        }

        return false;
    }

    /// <summary>The side of the sign where a speaker may stand; null without a sign.</summary>
    public string? NameAt(NameSide side) => Sides is not { } sides ? null : side switch
    {
        NameSide.First => sides.First,
        NameSide.Last => sides.Last,
        _ => null,
    };

    /// <summary>The other side.</summary>
    public string WithoutNameAt(NameSide side) => Sides is not { } sides ? Title : side == NameSide.First ? sides.Last : sides.First;

    private static (string First, string Last)? SidesOf(string title)
    {
        if (title.Length > LongestOpening) return null;
        return Sign().Match(title) is { Success: true } match ? (match.Groups["first"].Value.Trim(), match.Groups["last"].Value.Trim()) : null;
    }

    [GeneratedRegex(
        @"^(?:(?<first>\p{Lu}[^:：]{2,60}?)\s*[:：]\s*(?<last>\S.*)|(?<first>.{2,60}?)(?:\s+[-–—―|｜/／]+\s+|\s*[—―|｜／]\s*)(?<last>[^|｜]+)"
        + @"|(?<first>.+?)\s*[(（](?<last>[^()（）]+)[)）])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"[「『“].{4,}[」』”]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotation();

    [GeneratedRegex(
        @"\b(?:speakerdeck\.com|slideshare\.net|slides\.com|docs\.google\.com/presentation|docswell\.com|slidr\.io|noti\.st)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slides();
}
