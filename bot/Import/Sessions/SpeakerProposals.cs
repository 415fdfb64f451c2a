using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Import.Sessions;

/// <summary>Proposes speakers from the places where reports name them; a person decides.</summary>
internal static partial class SpeakerProposals
{
    /// <summary>A list that is longer is no list of speakers.</summary>
    private const int Maximum = 12;

    private const int LongestName = 40;

    /// <summary>Who speaks is not told in the midst of a page of text, where a search for names is slow.</summary>
    private const int LongestLine = 1000;

    /// <summary>"Title — Speaker (Organisation)" and "Title / Speaker（Organisation）".</summary>
    /// <returns>The title without the speaker, and the speaker; nobody when the heading names none.</returns>
    public static (string Title, ImmutableArray<ProposedSpeaker> Speakers) InTitle(string title)
    {
        if (AfterTitle().Match(title) is not { Success: true } match) return (title, []);
        var speakers = List(match.Groups["speakers"].Value);
        return speakers.Length > 0 && speakers.All(speaker => speaker is { Organisation: not null } or { Handle: not null })
            ? (match.Groups["title"].Value.Trim(), speakers)
            : (title, []);
    }

    /// <summary>Whether a line says who speaks: "Speakers: …".</summary>
    public static bool IsList(string line) => Labelled().IsMatch(line);

    /// <summary>"Speaker: …", "登壇者: …" and names with an @handle, in the first texts of a session.</summary>
    public static ImmutableArray<ProposedSpeaker> InText(IEnumerable<string> texts)
    {
        var found = new List<ProposedSpeaker>();
        foreach (var line in texts.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length <= LongestLine))
        {
            if (Labelled().Match(line) is { Success: true } match) found.AddRange(List(match.Groups["speakers"].Value));
            else found.AddRange(WithHandle().Matches(line).Select(FromHandle));
        }

        return [.. found.DistinctBy(speaker => speaker.Name, StringComparer.OrdinalIgnoreCase).Take(Maximum)];
    }

    private static ImmutableArray<ProposedSpeaker> List(string names)
    {
        var parts = Separator().Split(names).Select(part => part.Trim(' ', '　', '.', '。')).Where(part => part.Length > 0).ToList();
        return parts.Count > Maximum ? [] : [.. parts.Select(One).OfType<ProposedSpeaker>()];
    }

    private static ProposedSpeaker? One(string text)
    {
        if (NameAndMore().Match(text) is not { Success: true } match) return null;
        var name = Honorific().Replace(match.Groups["name"].Value.Trim(), "");
        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetter)) return null;
        var more = match.Groups["more"].Value.Trim();
        var handle = match.Groups["handle"].Value;
        return new(name.TrimStart('@'), more.Length > 0 ? more : null, handle.Length > 0 ? handle : name[0] == '@' ? name[1..] : null);
    }

    private static ProposedSpeaker FromHandle(Match match)
    {
        var organisation = match.Groups["organisation"].Value.Trim();
        return new(Honorific().Replace(match.Groups["name"].Value.Trim(), ""), organisation.Length > 0 ? organisation : null, match.Groups["handle"].Value);
    }

    [GeneratedRegex(
        @"^(?<title>.+?)(?:\s+[—–―-]+\s+|\s*[—―]+\s*|\s+[/／|｜]\s+|\s+by\s+)(?<speakers>[^—–―/／|｜]{2,120}[)）])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterTitle();

    [GeneratedRegex(
        @"^\W{0,3}(?:登壇者?|講演者?|発表者|講師|スピーカー|パネリスト|モデレーター?|speakers?|presenters?|presented by|panell?ists?"
        + @"|moderators?)\W{0,3}?\s*[:：]\W{0,2}?\s*(?<speakers>\S.{0,400})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labelled();

    // Commas within brackets belong to what is in them.
    [GeneratedRegex(@"(?:\s*[,、;；]\s*|\s+(?:and|&)\s+|\s+[/／]\s+)(?![^(（]*[)）])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?<name>[^()（）]+?)\s*(?:[(（]\s*(?:@(?<handle>[A-Za-z0-9_]{1,30})|(?<more>[^()（）@]+?)(?:[,、 ]\s*@(?<handle>[A-Za-z0-9_]{1,30}))?)\s*[)）])?\s*(?:様"
        + @"|氏|さん)?(?:\s*@(?<handle>[A-Za-z0-9_]{1,30}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndMore();

    [GeneratedRegex(
        @"(?:(?<organisation>[^\s、。,;:(（)）「」]{2,30})[ 　])?(?<name>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}\p{IsHiragana}々]{2,12}"
        + @"|[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){1,3})[ 　]?[(（]@(?<handle>[A-Za-z0-9_]{2,30})[)）]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithHandle();

    [GeneratedRegex(@"\s*(?:様|氏|さん|先生)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Honorific();
}
