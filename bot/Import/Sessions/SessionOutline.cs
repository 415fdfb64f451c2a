using System.Collections.Immutable;
using Bot.Import.Reading;

namespace Bot.Import.Sessions;

/// <summary>Which headings of a report begin sessions.</summary>
/// <param name="Level">Of these headings.</param>
/// <param name="Starts">Their positions, each with the code if it has one.</param>
internal sealed record SessionOutline(int Level, ImmutableDictionary<int, SessionHeading?> Starts)
{
    public static SessionOutline None { get; } = new(1, ImmutableDictionary<int, SessionHeading?>.Empty);

    /// <summary>By codes; else by numbers; else every heading of the highest level that has several of them.</summary>
    public static SessionOutline Of(ImmutableArray<Block> blocks)
    {
        var headings = Enumerable.Range(0, blocks.Length).Where(at => blocks[at].IsHeading).ToList();
        var coded = headings
            .Select(at => (At: at, Heading: SessionHeading.Read(blocks[at].Text)!))
            .Where(read => read.Heading is not null)
            .ToList();
        return ByCodes(blocks, coded.FindAll(read => !read.Heading.IsNumber))
            ?? ByNumbers(blocks, coded.FindAll(read => read.Heading.IsNumber))
            ?? ByLevel(blocks, headings)
            ?? None;
    }

    /// <summary>Two codes make a programme, and one alone if a sign stands after it: "S3 and we" is no session.</summary>
    private static SessionOutline? ByCodes(ImmutableArray<Block> blocks, List<(int At, SessionHeading Heading)> coded)
    {
        var isProgramme = coded.Select(read => read.Heading.Code).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();
        if (!isProgramme) coded = coded.FindAll(read => read.Heading.IsSeparated);
        if (coded.Count == 0) return null;
        var level = coded.CountBy(read => blocks[read.At].Level).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
        var shapes = coded.Where(read => blocks[read.At].Level == level).Select(read => read.Heading.Shape).ToHashSet();
        var sessions = coded.Where(read => blocks[read.At].Level == level || (read.Heading.IsSeparated && shapes.Contains(read.Heading.Shape)));
        return new(level, sessions.ToImmutableDictionary(read => read.At, SessionHeading? (read) => read.Heading));
    }

    private static SessionOutline? ByNumbers(ImmutableArray<Block> blocks, List<(int At, SessionHeading Heading)> numbered)
    {
        var levels = numbered.GroupBy(read => blocks[read.At].Level).Where(level => level.Count() > 1).OrderBy(level => level.Key);
        // Points that begin at 1 again are points of several sessions.
        var level = levels.FirstOrDefault(level => level.CountBy(read => read.Heading.Code).All(code => code.Value == 1));
        return level is null || blocks.Any(block => block.IsHeading && !block.Guessed && block.Level < level.Key)
            ? null
            : new(level.Key, level.ToImmutableDictionary(read => read.At, SessionHeading? (read) => read.Heading));
    }

    private static SessionOutline? ByLevel(ImmutableArray<Block> blocks, List<int> headings)
    {
        var level = headings.Where(at => !blocks[at].Guessed).GroupBy(at => blocks[at].Level)
            .OrderBy(level => level.Key).FirstOrDefault(level => level.Count() > 1);
        return level is null ? null : new(level.Key, level.ToImmutableDictionary(at => at, SessionHeading? (_) => null));
    }
}
