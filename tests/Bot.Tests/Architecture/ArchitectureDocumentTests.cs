using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Architecture;

/// <summary>ARCHITECTURE.md tells what the rules of the rooms are, and stays short enough to be read.</summary>
public sealed class ArchitectureDocumentTests
{
    private const int MostLines = 150;

    private const int NameColumn = 1;
    private const int UsesColumn = 3;

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "ARCHITECTURE.md"));

    private static readonly Dictionary<string, string> Uses = Lines
        .SkipWhile(line => line != "## Rooms").SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|'))
        .ToDictionary(cells => cells[NameColumn].Trim(), cells => cells[UsesColumn].Trim(), StringComparer.Ordinal);

    [Fact]
    public void It_is_read_at_one_sitting() => Assert.True(Lines.Length <= MostLines, $"{Lines.Length} lines: what is more belongs into docs/");

    [Fact]
    public void Its_table_has_the_rooms_of_the_rules() =>
        Assert.Equal(RoomTable.Rooms.Select(room => room.Name).Order(StringComparer.Ordinal), Uses.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Its_table_says_what_each_room_may_use() => Assert.All(
        RoomTable.Rooms.Where(room => Uses[room.Name] != "all"),
        room => Assert.Equal(room.Uses.Order(StringComparer.Ordinal), UsesOf(room.Name).Order(StringComparer.Ordinal)));

    /// <summary>The rooms that may be used in full; after a semicolon stand those of which only records may be.</summary>
    private static string[] UsesOf(string room) => Uses[room] switch
    {
        "–" => [],
        var other when other.StartsWith("as ", StringComparison.Ordinal) => UsesOf(other[3..]),
        var list => list.Split(';')[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
