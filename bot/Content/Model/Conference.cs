using System.Collections.Immutable;

namespace Bot.Content;

/// <summary>One folder of notes.</summary>
/// <param name="Id">Unique in the content root; the folder's name unless <c>conference.yaml</c> says otherwise.</param>
/// <param name="Dates">As written: a full date, a range or just a month (<c>2018-07</c>); null when unknown.</param>
/// <param name="TimeZone">IANA zone, the default for digests; null when unknown.</param>
/// <param name="Folder">Relative to the content root, with forward slashes; empty when the root is the conference.</param>
/// <param name="Sessions">In order of their code.</param>
internal sealed record Conference(
    string Id,
    LocalizedText Name,
    ImmutableArray<string> Aliases,
    string? Dates,
    string? Place,
    string? Url,
    string? TimeZone,
    string Folder,
    ImmutableArray<Session> Sessions)
{
    /// <summary>The session of a code. That of a file that holds several leads to the one where <paramref name="line"/> stands, else to what stands outside
    /// them, else to the first.</summary>
    public Session? Find(string code, int? line = null)
    {
        var found = Sessions.FirstOrDefault(session => session.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
            ?? Sessions.FirstOrDefault(session => session.FileCodes.Contains(code, StringComparer.OrdinalIgnoreCase));
        if (line is not { } wanted || found is null || !found.FileCodes.Contains(code, StringComparer.OrdinalIgnoreCase)) return found;
        return Sessions.Where(session => session.Versions.Any(version => found.Versions.Any(own => own.File == version.File)))
            .SelectMany(session => session.Versions.SelectMany(version => version.Sections), (session, section) => (session, section.Line))
            .Where(place => place.Line <= wanted)
            .MaxBy(place => place.Line).session ?? found;
    }
}

/// <summary>A text that may differ by language; at least one of the two is there.</summary>
internal sealed record LocalizedText(string? English, string? Japanese)
{
    public string In(Language language) => (language == Language.Japanese ? Japanese ?? English : English ?? Japanese) ?? "";
}
