using Mono.Cecil;

namespace Bot.Tests.Architecture;

/// <summary>Holds an assembly against the table of rooms.</summary>
/// <param name="root">The namespace that the rooms are in.</param>
internal sealed class RoomRules(ModuleDefinition module, string root, IReadOnlyList<Room> rooms, IReadOnlyList<Allowance> allowances)
{
    private static readonly string[] Chats = ["Slack", "Teams", "BlockKit", "AdaptiveCard"];

    private readonly HashSet<Allowance> needed = [];

    /// <summary>One line for each use that the table forbids: the type, its room, and why not.</summary>
    public IReadOnlyList<string> Violations()
    {
        var lines = new List<string>();
        foreach (var type in module.Types.Where(IsOurs))
        {
            if (RoomOf(type.Namespace) is not { } room)
                lines.Add($"{type.FullName} is in no room of the table: namespaces begin with the root and a room");
            else
                lines.AddRange(Check(type, room));
        }

        lines.AddRange(allowances.Where(allowance => !needed.Contains(allowance))
            .Select(allowance => $"the allowance of {allowance.Used} for {allowance.User} is not needed: take it out"));
        return lines;
    }

    private IEnumerable<string> Check(TypeDefinition type, Room room)
    {
        var uses = UseCollector.UsesOf(type).ToList();
        var found = uses.SelectMany(use => Forbidden(use, room));
        if (!room.Catches && UseCollector.WithNested(type).Any(HandlerFinder.HandlesExceptions))
            found = found.Append(("catch", "handles exceptions"));
        if (!room.KnowsChats)
            found = found.Concat(ChatWords(type));
        return found.Distinct().Where(found => !IsAllowed(type, found.Kind))
            .Select(found => $"{type.FullName} ({room.Name}) {found.What}, and {room.Name} may not use {found.Kind}");
    }

    private IEnumerable<(string Kind, string What)> Forbidden(Use use, Room room)
    {
        if (RoomOf(use.Type) is { } other)
        {
            var recordsOnly = room.UsesRecordsOf.Contains(other.Name);
            if (other != room && !room.Uses.Contains(other.Name) && !(recordsOnly && IsHandedOver(use.Definition)))
                yield return (recordsOnly ? $"more of {other.Name} than its records" : other.Name, $"uses {use.Description}");
            yield break;
        }

        var excess = ReachCatalogue.Of(use) & ~room.Reach;
        if (excess != Reach.None)
            yield return (excess.ToString(), $"uses {use.Description}");
    }

    private static IEnumerable<(string Kind, string What)> ChatWords(TypeDefinition type) =>
        from part in UseCollector.WithNested(type)
        from name in (string[])[part.Name, .. part.Methods.Select(method => method.Name), .. part.Fields.Select(field => field.Name)]
        from chat in Chats
        where name.Contains(chat, StringComparison.Ordinal)
        select ("chat words", $"says {name}");

    private bool IsAllowed(TypeDefinition type, string kind)
    {
        var allowance = allowances.FirstOrDefault(allowance => allowance.Used == kind && IsWithin(type.FullName, allowance.User));
        if (allowance is null)
            return false;
        needed.Add(allowance);
        return true;
    }

    /// <summary>The room with the longest name that fits; null for what is not of these rooms.</summary>
    private Room? RoomOf(string name) =>
        rooms.Where(room => IsWithin(name, $"{root}.{room.Name}")).MaxBy(room => room.Name.Length);

    private bool IsOurs(TypeDefinition type) => IsWithin(type.Namespace, root) && !GeneratedCode.Made(type);

    private static bool IsWithin(string name, string outer) =>
        name.StartsWith(outer, StringComparison.Ordinal) && (name.Length == outer.Length || name[outer.Length] is '.' or '/');

    /// <summary>Records, enumerations, interfaces, and the exceptions that are part of these.</summary>
    private static bool IsHandedOver(TypeDefinition? type) =>
        type is null || type.IsEnum || type.IsInterface || type.BaseType?.FullName == typeof(Exception).FullName
        || type.Methods.Any(method => method.Name is "<Clone>$" or "PrintMembers");
}
