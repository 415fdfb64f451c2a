namespace Bot.Answers.Excerpts;

/// <summary>
/// Chooses which lines are quoted around a hit: what introduces it (the head of its list, the question that it answers), what it introduces (the
/// list below it, the answer to it, what stands under a heading), and what follows in the section as long as the excerpt is short.
/// </summary>
internal static class ExcerptWindow
{
    /// <summary>UTF-16 units up to which lines are added to a hit: about three lines of a chat message.</summary>
    private const int Aim = 240;

    /// <summary>The same for what a hit introduces: the list below it, or what stands under it as a heading.</summary>
    public const int AimBelow = 320;

    /// <param name="line">0: the heading, which is not quoted itself where something stands under it.</param>
    public static LineRange Around(SectionText section, int line) => line == 0 && section.Count > 1
        ? WithWhatFollows(section, new LineRange(1, 1), 0)
        : WithWhatFollows(section, WithIntroduction(section, line), line);

    private static LineRange WithIntroduction(SectionText section, int line)
    {
        var lines = new LineRange(line, line);
        for (var parent = section.ParentOf(line); parent > 0; parent = section.ParentOf(parent))
        {
            var wider = lines with { First = parent };
            if (section.LengthOf(wider) > Aim)
                return lines;
            lines = wider;
        }

        var before = lines with { First = lines.First - 1 };
        return lines.First > 1 && IsQuestion(section[before.First]) && section.LengthOf(before) <= Aim ? before : lines;
    }

    private static LineRange WithWhatFollows(SectionText section, LineRange lines, int line)
    {
        var length = section.LengthOf(lines);
        while (lines.Last + 1 < section.Count)
        {
            var next = lines.Last + 1;
            length += section[next].Length + 1;
            if (length > (IsUnder(section, next, line) ? AimBelow : Aim))
                break;
            lines = lines with { Last = next };
        }

        return lines;
    }

    private static bool IsUnder(SectionText section, int line, int head)
    {
        if (head == 0)
            return true;
        var parent = section.ParentOf(line);
        while (parent > head)
            parent = section.ParentOf(parent);
        return parent == head;
    }

    private static bool IsQuestion(string text) => text.TrimEnd() is [.., '?' or '？'];
}
