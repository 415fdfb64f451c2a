using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Content.Splitting;

/// <param name="Organisation">Null when unknown.</param>
/// <param name="Handle">Without the @; null when unknown.</param>
internal sealed record ProposedSpeaker(string Name, string? Organisation, string? Handle);

/// <summary>Proposes speakers from the places where reports name them.</summary>
internal static partial class SpeakerProposals
{
    /// <summary>A list that is longer is no list of speakers.</summary>
    private const int Maximum = 12;

    private const int LongestName = 40;

    /// <summary>Who speaks is not told in the midst of a page of text, where a search for names is slow.</summary>
    private const int LongestLine = 1000;

    private const int LongestTitle = 400;

    /// <summary>"Title by Name", "Title — Name (Organisation)", "題名 / 氏名（所属）", 「題名」 氏名様, "氏名さん: 題名".</summary>
    /// <returns>The title without the speaker, and the speaker; nobody when the heading names none for certain.</returns>
    public static (string Title, ImmutableArray<ProposedSpeaker> Speakers) InTitle(string title)
    {
        if (title.Length > LongestTitle) return (title, []);
        foreach (var form in (Regex[])[Quoted(), AfterBy(), AfterTitle(), BeforeTitle()])
        {
            if (form.Match(title) is not { Success: true } match) continue;
            var speakers = List(match.Groups["speakers"].Value);
            if (speakers.Length > 0 && speakers.All(speaker => IsCertain(speaker, match.Groups["speakers"].Value, isBy: form == AfterBy())))
                return (match.Groups["title"].Value.Trim(), speakers);
        }

        return PersonName.HasHonorific(title) && List(title) is [var alone] && alone.Name.Length <= LongestName / 2 ? (title, [alone]) : (title, []);
    }

    /// <summary>Whether a line says who speaks: "Speakers: …", or names with their organisations.</summary>
    public static bool IsList(string line) => Labelled().IsMatch(line) || With().IsMatch(line) || Honoured().IsMatch(line);

    /// <summary>"Speaker: …", "登壇者: …", "With A (X), B (Y)" and names with an @handle, in the first texts of a session.</summary>
    public static ImmutableArray<ProposedSpeaker> InText(IEnumerable<string> texts)
    {
        var found = new List<ProposedSpeaker>();
        foreach (var line in texts.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length <= LongestLine))
        {
            if (Labelled().Match(line) is { Success: true } match) found.AddRange(List(match.Groups["speakers"].Value));
            else if (Honoured().Match(line) is { Success: true } named) found.AddRange(named.Groups["speaker"].Captures.SelectMany(one => List(one.Value)));
            else if (With().Match(line) is { Success: true } with) found.AddRange(List(with.Groups["speakers"].Value));
            else if (!Embedded().IsMatch(line)) found.AddRange(WithHandle().Matches(line).Select(FromHandle));
        }

        return [.. found.DistinctBy(speaker => speaker.Name, StringComparer.OrdinalIgnoreCase).Take(Maximum)];
    }

    /// <summary>Names between commas or "and". After one with its organisation, what has none is more about that one.</summary>
    public static ImmutableArray<ProposedSpeaker> List(string names)
    {
        var parts = Separator().Split(names).Select(part => part.Trim(' ', '　', '.', '。')).Where(part => part.Length > 0).ToList();
        if (parts.Count > Maximum) return [];
        var speakers = parts.Select(One).OfType<ProposedSpeaker>().ToList();
        var last = speakers.FindLastIndex(speaker => speaker is { Organisation: not null } or { Handle: not null });
        return last < 0 ? [.. speakers] : [.. speakers.Take(last + 1)];
    }

    private static bool IsCertain(ProposedSpeaker speaker, string written, bool isBy) =>
        speaker is { Organisation: not null } or { Handle: not null } || PersonName.HasHonorific(written) || (isBy && PersonName.IsLikely(speaker.Name));

    private static ProposedSpeaker? One(string text)
    {
        var match = NameAndMore().Match(text);
        if (!match.Success) match = NameFirst().Match(text);
        if (!match.Success) return null;
        var name = PersonName.WithoutHonorific(match.Groups["name"].Value);
        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetter)) return null;
        var more = match.Groups["more"].Value.Trim();
        var handle = match.Groups["handle"].Value;
        return new(name.TrimStart('@'), more.Length > 0 ? more : null, handle.Length > 0 ? handle : name[0] == '@' ? name[1..] : null);
    }

    private static ProposedSpeaker FromHandle(Match match)
    {
        var organisation = match.Groups["organisation"].Value.Trim();
        return new(PersonName.WithoutHonorific(match.Groups["name"].Value), organisation.Length > 0 ? organisation : null, match.Groups["handle"].Value);
    }

    [GeneratedRegex(
        @"^(?:(?<speakers>[^「『」』]{2,60})?[「『](?<title>[^「『].*)[」』]|[「『](?<title>.+)[」』](?:\s*[/／:：–—-])?\s*(?<speakers>[^「『」』]{2,80}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^(?<title>.+?)[,、]?\s+[(（]?(?:presented |given |talk )?[Bb]y[:：]?\s+(?<speakers>\S.{1,120}?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterBy();

    [GeneratedRegex(
        @"^(?<title>.+?)(?:\s+[—–―-]+\s+|\s*[—―]+\s*|\s+[/／|｜]\s+|[/／|｜]|\s+(?=@))"
        + @"(?<speakers>[^—–―/／|｜]{2,120}(?:[)）]|様|氏|さん|先生|@[A-Za-z0-9_]{2,30})|[^—–―/／|｜]{2,60}[)）]\s+\w{1,10}|@[A-Za-z0-9_]{2,30})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterTitle();

    [GeneratedRegex(
        @"^(?<speakers>[^:：—–―/／|｜「」]{2,80}(?:[)）]|様|氏|さん|先生)|@[A-Za-z0-9_]{2,30})\s*(?:[:：]|\s[—–―/／|｜-]\s)\s*(?<title>\S.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeTitle();

    [GeneratedRegex(
        @"^\W{0,3}(?:登壇者?|講演者?|発表者|講師|スピーカー|話し手|パネリスト|モデレーター?|speakers?|presenters?|presented by|panell?ists?"
        + @"|moderators?)\W{0,3}?\s*[:：]\W{0,2}?\s*(?<speakers>\S.{0,400})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labelled();

    // Who wrote a message that is embedded, as pages show it.
    [GeneratedRegex(@"[—―] ?[^—―]{1,60}[(（]@[A-Za-z0-9_]{2,30}[)）]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Embedded();

    [GeneratedRegex(
        @"^[Ww]ith (?<speakers>\p{Lu}[^()（）]{1,60}[(（].{1,300}[)）])\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex With();

    // 鈴木一郎さん(ミナト電機)、…
    [GeneratedRegex(
        @"^(?:(?<speaker>[^\s()（）、。,「」]{1,15}(?:さん|氏|様|先生)[ 　]?[(（][^()（）@]{1,60}[)）])[、,・と ]{0,3})+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Honoured();

    // Commas within brackets belong to what is in them.
    [GeneratedRegex(@"(?:\s*[,、;；]\s*|\s+(?:and|&)\s+|\s+[/／]\s+)(?![^(（]*[)）])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?<name>[^()（）]+?)\s*(?:様|氏|さん)?\s*"
        + @"(?:[(（]\s*(?:@(?<handle>[A-Za-z0-9_]{1,30})|(?<more>[^()（）@]+?)(?:[,、 ]\s*@(?<handle>[A-Za-z0-9_]{1,30}))?)\s*[)）])?"
        + @"\s*(?:様|氏|さん)?(?:\s*@(?<handle>[A-Za-z0-9_]{1,30}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndMore();

    // What follows the brackets is said about the talk.
    [GeneratedRegex(
        @"^(?<name>[^()（）]{2,40}?)\s*[(（]\s*(?:@(?<handle>[A-Za-z0-9_]{1,30})|(?<more>[^()（）@]+?))\s*[)）]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameFirst();

    [GeneratedRegex(
        @"(?:(?<organisation>[^\s、。,;:(（)）「」/]{2,30})[ 　])?(?<name>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}\p{IsHiragana}々]{2,12}"
        + @"|[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){1,3})[ 　]?[(（]@(?<handle>[A-Za-z0-9_]{2,30})[)）]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithHandle();
}
