using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Emulators.Teams.Model;

/// <summary>Who and what there is.</summary>
internal sealed class TeamsDirectory
{
    /// <summary>Messages are numbered as Teams does, by milliseconds of some day.</summary>
    private long lastMessage = 1_795_326_000_000;

    private readonly ConcurrentDictionary<string, TeamsPerson> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TeamsConversation> conversations = new(StringComparer.Ordinal);

    public IReadOnlyList<TeamsConversation> Conversations => [.. conversations.Values];

    public string NextMessageId() => Interlocked.Increment(ref lastMessage).ToString(CultureInfo.InvariantCulture);

    public TeamsPerson AddPerson(string name, Func<TeamsPerson, TeamsPerson>? with)
    {
        var person = new TeamsPerson($"29:{name}", name);
        return people[person.Id] = with?.Invoke(person) ?? person;
    }

    public TeamsConversation Add(string id, TeamsConversationKind kind) => conversations.GetOrAdd(id, _ => new(id, kind));

    public TeamsConversation? Find(string id) => conversations.GetValueOrDefault(id);

    public TeamsPerson? Person(string id) => people.GetValueOrDefault(id);

    /// <returns>Null: there is nobody of that id.</returns>
    public TeamsConversation? CreatePersonal(string? person) =>
        person is not null && people.ContainsKey(person) ? Add($"a:{person}", TeamsConversationKind.Personal) : null;
}
