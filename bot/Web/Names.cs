using Bot.Answers;
using Bot.Content;

namespace Bot.Web;

/// <summary>How people and scopes are written out.</summary>
internal static class Names
{
    /// <summary>Everybody who spoke, with organisations; empty when the notes do not say.</summary>
    public static string OfSpeakers(SessionVersion version)
    {
        var people = version.Speakers.Select(speaker => speaker.Organisation is { } from ? $"{speaker.Name} ({from.Name})" : speaker.Name);
        var organisations = version.Organisations.Select(organisation => organisation.Name);
        return string.Join(version.Language == Language.Japanese ? "、" : ", ", people.Concat(organisations));
    }

    /// <summary>The code of a session says its conference well enough.</summary>
    public static string Of(Scope scope)
    {
        string?[] parts = [scope.Session, scope.Speaker, scope.Organisation, scope.Session is null ? scope.Conference : null];
        return string.Join(" · ", parts.OfType<string>());
    }
}
