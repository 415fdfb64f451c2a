namespace Bot.Emulators.Teams.Model;

/// <summary>Somebody who uses Teams.</summary>
internal sealed record TeamsPerson(string Id, string Name)
{
    public bool IsGuest { get; init; }

    public string Locale { get; init; } = "en-US";

    public string TimeZone { get; init; } = "Europe/Dublin";
}
