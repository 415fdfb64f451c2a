using Bot.Tests.Content;
using Mono.Cecil;
using Xunit;

namespace Bot.Tests.Architecture;

/// <summary>The rules that keep the rooms apart, read from the program as it is built.</summary>
public sealed class ArchitectureTests
{
    private static readonly ModuleDefinition Program = ModuleDefinition.ReadModule(
        Path.Combine(AppContext.BaseDirectory, "kiku.dll"), new ReaderParameters { ReadSymbols = true });

    private static readonly SourceRules Sources = new(Path.Combine(Repository.Root, "bot"), RoomTable.LongSources);

    [Fact]
    public void Every_room_uses_only_what_the_table_lets_it_use() =>
        AssertNone(new RoomRules(Program, "Bot", RoomTable.Rooms, RoomTable.Allowances).Violations());

    [Fact]
    public void Outside_the_rooms_there_is_only_the_entry_point() =>
        Assert.Equal(
            ["Program"],
            Program.Types
                .Where(type => !type.Namespace.StartsWith("Bot.", StringComparison.Ordinal) && !GeneratedCode.Made(type))
                .Select(type => type.FullName));

    [Fact]
    public void Types_are_internal_and_sealed_unless_inherited() => AssertNone(TypeRules.Violations(Program));

    [Fact]
    public void Only_rooms_and_settings_lie_in_the_root() => AssertNone(Sources.Strays(RoomTable.Rooms));

    [Fact]
    public void Files_are_short() => AssertNone(Sources.LongFiles());

    [Fact]
    public void Lines_are_short() => AssertNone(Sources.LongLines());

    [Fact]
    public void Methods_are_short()
    {
        Assert.True(Sources.CountMethods(Program) > 500, "the symbols of kiku.dll do not lead to the sources in bot/: build it here");
        AssertNone(Sources.LongMethods(Program));
    }

    private static void AssertNone(IEnumerable<string> violations)
    {
        var lines = violations.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} against the rules of ARCHITECTURE.md:\n{string.Join('\n', lines)}");
    }
}
