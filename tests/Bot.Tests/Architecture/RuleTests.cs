using Bot.Tests.Content;
using Mono.Cecil;
using Xunit;

namespace Bot.Tests.Architecture;

/// <summary>The rules bite: held against the samples beside this file, which break them, they find every breach and nothing else.</summary>
public sealed class RuleTests
{
    private const string Samples = "Bot.Tests.Architecture.Samples";

    private static readonly ModuleDefinition Module = ModuleDefinition.ReadModule(
        typeof(RuleTests).Assembly.Location, new ReaderParameters { ReadSymbols = true });

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Architecture", "Samples");

    [Fact]
    public void A_forbidden_use_is_found_with_its_type_its_room_and_the_reason() => Assert.Equal(
        [
            "Answers.KnowsThePages (Answers) uses Web.SamplePage, and Answers may not use Web",
            "Answers.LooksAtTheClockInAQuery (Answers) uses System.TimeProvider, and Answers may not use Clock",
            "Answers.LooksAtTheClockInAQuery (Answers) uses System.TimeProvider.GetUtcNow, and Answers may not use Clock",
            "Answers.Replies (Answers) says ToSlack, and Answers may not use chat words",
            "Attic.IsInNoRoom is in no room of the table: namespaces begin with the root and a room",
            "Attic.IsOpen is in no room of the table: namespaces begin with the root and a room",
            "Attic.IsPublic is in no room of the table: namespaces begin with the root and a room",
            "Channels.Slack.Renders (Channels.Slack) uses Answers.SampleLibrary.get_Notes, and "
                + "Channels.Slack may not use more of Answers than its records",
            "Search.CatchesInALambda (Search) handles exceptions, and Search may not use catch",
            "Search.CatchesWhileAwaiting (Search) handles exceptions, and Search may not use catch",
            "Search.ReadsAFileWhileAwaiting (Search) uses System.IO.File.ReadAllTextAsync, and Search may not use Files",
        ],
        Violations(RoomTable.Rooms, []));

    [Fact]
    public void An_allowance_covers_what_it_names_and_must_be_needed()
    {
        var violations = Violations(
            RoomTable.Rooms,
            [
                new($"{Samples}.Search.ReadsAFileWhileAwaiting", nameof(Reach.Files), "a sample"),
                new($"{Samples}.Search.KeepsTheRules", nameof(Reach.Clock), "a sample"),
            ]);

        Assert.DoesNotContain(violations, line => line.Contains("ReadAllTextAsync", StringComparison.Ordinal));
        Assert.Contains("the allowance of Clock for Search.KeepsTheRules is not needed: take it out", violations);
    }

    [Fact]
    public void Open_and_public_types_are_found() => Assert.Equal(
        ["Attic.IsOpen is neither sealed nor inherited", "Attic.IsPublic is public: nothing outside the program uses it"],
        Shortened(TypeRules.Violations(Module).Where(line => line.StartsWith(Samples, StringComparison.Ordinal))));

    [Fact]
    public void Long_files_and_methods_are_found_unless_they_are_listed()
    {
        var rules = new SourceRules(Folder, [], longestFile: 20, longestMethod: 10);
        var lenient = new SourceRules(
            Folder,
            [new("Search/KeepsTheRules.cs", "lines", "a sample"), new("Search/CatchesInALambda.cs: Reader", "lines", "a sample")],
            longestFile: 20,
            longestMethod: 10);

        Assert.Equal(["Search/KeepsTheRules.cs has 21 lines, more than 20"], rules.LongFiles());
        Assert.Equal(["Search/CatchesInALambda.cs: Reader has 11 lines, more than 10"], rules.LongMethods(Module));
        Assert.Empty(lenient.LongFiles());
        Assert.Empty(lenient.LongMethods(Module));
    }

    [Fact]
    public void Long_lines_are_found()
    {
        var rules = new SourceRules(Folder, [], longestLine: 60);

        Assert.Contains(rules.LongLines(), line => line.StartsWith("Search/KeepsTheRules.cs:", StringComparison.Ordinal));
        Assert.Empty(new SourceRules(Folder, [], longestLine: 1000).LongLines());
    }

    [Fact]
    public void A_folder_that_is_no_room_is_found() =>
        Assert.Equal(["Attic/ is no room of the table"], new SourceRules(Folder, []).Strays(RoomTable.Rooms));

    private static List<string> Violations(Room[] rooms, Allowance[] allowances) =>
        Shortened(new RoomRules(Module, Samples, rooms, allowances).Violations());

    private static List<string> Shortened(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Replace(Samples + ".", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
