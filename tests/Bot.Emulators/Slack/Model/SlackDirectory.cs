using System.Collections.Concurrent;

namespace Bot.Emulators.Slack.Model;

/// <summary>Who and what is in the workspace.</summary>
internal sealed class SlackDirectory
{
    private readonly SlackIdentity identity;
    private readonly Identifiers ids;
    private readonly ConcurrentDictionary<string, SlackPerson> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackChannel> channels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> directChannels = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public SlackDirectory(SlackIdentity identity, Identifiers ids)
    {
        (this.identity, this.ids) = (identity, ids);
        people[identity.BotUserId] = new(identity.BotUserId, identity.BotName, "Kiku") { BotId = identity.BotId, TeamId = identity.TeamId };
    }

    public IReadOnlyList<SlackPerson> People => [.. people.Values.OrderBy(person => person.Id, StringComparer.Ordinal)];

    public IReadOnlyList<SlackChannel> Channels => [.. channels.Values.OrderBy(channel => channel.Id, StringComparer.Ordinal)];

    public SlackPerson AddPerson(string name, string? realName, Func<SlackPerson, SlackPerson>? with)
    {
        var plain = new SlackPerson(ids.Next("U"), name, realName ?? name) { TeamId = identity.TeamId };
        var person = with?.Invoke(plain) ?? plain;
        return people[person.Id] = person.IsStranger && person.TeamId == identity.TeamId ? person with { TeamId = "T999999999" } : person;
    }

    public SlackChannel AddChannel(string name, ChannelKind kind, bool isExtShared, IEnumerable<string> members)
    {
        var channel = new SlackChannel(ids.Next(kind is ChannelKind.Public ? "C" : kind is ChannelKind.Direct ? "D" : "G"), name, kind)
        {
            IsExtShared = isExtShared,
        };
        foreach (var member in members)
            channel.Join(member);
        return channels[channel.Id] = channel;
    }

    public SlackPerson? Person(string id) => people.GetValueOrDefault(id);

    public SlackPerson? Bot(string id) => people.Values.FirstOrDefault(person => person.BotId == id);

    public SlackChannel? Channel(string id) => channels.GetValueOrDefault(id);

    /// <summary>The conversation of the app with one person, made when it is first asked for.</summary>
    public SlackChannel Direct(string user)
    {
        lock (gate)
        {
            if (directChannels.TryGetValue(user, out var known))
                return channels[known];
            var channel = AddChannel(user, ChannelKind.Direct, isExtShared: false, [user, identity.BotUserId]);
            directChannels[user] = channel.Id;
            return channel;
        }
    }
}
