using System.Collections.Immutable;
using Bot.Configuration;
using Bot.Conversations;

namespace Bot.Digests;

internal sealed record DigestOptions
{
    /// <summary>The users who may order digests, separated by commas. Default: none named, so everybody but guests may.</summary>
    public ImmutableArray<string> Managers { get; init; } = [];

    /// <summary>How late a digest may still be posted; after that it is recorded as skipped. Default 6 h.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How many digests are posted in a minute in one workspace; chat services take several hundred messages. Default 240.</summary>
    public int PerMinute { get; init; } = 240;

    /// <summary>Digests that the operator ordered, by name: <c>Digests:Subscriptions:general =
    /// slack/T0123/C0456 daily 09:00 weekdays Asia/Tokyo ja</c>.</summary>
    public ImmutableArray<ConfiguredDigest> Subscriptions { get; init; } = [];

    public static DigestOptions Read(OptionsReader reader)
    {
        var section = reader.Section("Digests", nameof(Managers), nameof(CatchUp), nameof(PerMinute), nameof(Subscriptions));
        var otherwise = new DigestOptions();
        return new()
        {
            Managers = [.. (section.Text(nameof(Managers)) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            CatchUp = section.Duration(nameof(CatchUp), otherwise.CatchUp, TimeSpan.FromMinutes(5), TimeSpan.FromHours(20)),
            PerMinute = section.Number(nameof(PerMinute), otherwise.PerMinute, 1, 1800),
            Subscriptions =
            [
                .. section.Children(nameof(Subscriptions)).Select(child => ReadConfigured(section, child.Name, child.Value)).OfType<ConfiguredDigest>(),
            ],
        };
    }

    private static ConfiguredDigest? ReadConfigured(OptionsSection section, string name, string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        var place = (space < 0 ? value : value[..space]).Split('/', 3);
        if (space > 0 && place is [{ Length: > 0 } channel, { Length: > 0 } workspace, { Length: > 0 } conversation]
            && OrderReader.Read("digest " + value[space..]) is SubscribeOrder order)
            return new(name, new(channel, workspace, conversation), order);
        section.Problem($"{nameof(Subscriptions)}:{name}", $"is '{value}'; it must be like slack/T0123/C0456 daily 09:00 weekdays Asia/Tokyo ja");
        return null;
    }
}

internal sealed record ConfiguredDigest(string Name, ConversationAddress Address, SubscribeOrder Order);
