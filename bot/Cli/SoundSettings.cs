using System.Collections.Immutable;
using Bot.State;
using Bot.Web;
using Bot.Web.Sentences;

namespace Bot.Cli;

/// <summary>Settings to look around with where some are wrong: their parts are left out.</summary>
/// <param name="Left">Checks that are not made, each with its reason.</param>
internal sealed record SoundSettings(Settings Settings, IReadOnlyDictionary<string, string> Left)
{
    private const string Wrong = "not looked at: its settings are wrong";

    public static SoundSettings Of(Settings settings, ImmutableArray<string> problems)
    {
        bool IsSound(string section) => !problems.Any(problem => problem.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase));
        var left = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chat in settings.Chats)
            Leave(left, chat.Name, chat.IsConfigured, IsSound(chat.Name));
        Leave(left, SentenceCheck.Subject, settings.Search.IsConfigured, IsSound("Search"));
        var isChat = settings.Chats.Any(chat => chat.IsConfigured);
        Leave(left, "database", isChat, IsSound("State"), "nothing is kept while no chat service is configured");
        if (left.TryGetValue("database", out var why))
            left["inbox"] = why;
        return new(
            settings with
            {
                Search = left.ContainsKey(SentenceCheck.Subject) ? new() : settings.Search,
                Chats = [.. settings.Chats.Select(chat => left.ContainsKey(chat.Name) ? chat.Off : chat)],
                State = left.ContainsKey("database") ? new StateOptions() : settings.State,
            },
            left);
    }

    private static void Leave(Dictionary<string, string> left, string check, bool isConfigured, bool isSound, string why = "not configured")
    {
        if (!isSound)
            left[check] = Wrong;
        else if (!isConfigured)
            left[check] = why;
    }
}
