using System.Runtime.InteropServices;
using Bot.Content;

namespace Bot.Answers.Excerpts;

/// <summary>
/// The text that excerpts are slices of: a section's heading and its passages, one line each, joined by newlines. Line 0 is the heading, line
/// <c>i + 1</c> passage <c>i</c>. Reads only the lines that are asked for: sections may be long.
/// </summary>
internal readonly record struct SectionText(SessionVersion Version, Section Section)
{
    public int Count => Section.Passages.Length + 1;

    /// <summary>What line 0 holds: the section's own heading; for what stands before the first heading, the session's title.</summary>
    public string Heading => Section.Path.IsEmpty ? Version.Title : Section.Path[^1];

    public string this[int line] => line == 0 ? Heading : Section.Passages[line - 1].Text;

    /// <summary>The line that introduces a line: see <see cref="Passage.Parent"/>. -1 when none.</summary>
    public int ParentOf(int line) => line == 0 || Section.Passages[line - 1].Parent < 0 ? -1 : Section.Passages[line - 1].Parent + 1;

    /// <summary>The line that stands for a place: a heading, which is shown above every excerpt, is quoted only where nothing stands under it.</summary>
    public int LineOf(PassagePlace place) => place.Index == PassagePlace.HeadingIndex && Count > 1 ? 1 : place.Index + 1;

    /// <summary>UTF-16 units of the lines, newlines between them counted.</summary>
    public int LengthOf(LineRange lines)
    {
        var length = lines.Last - lines.First;
        for (var line = lines.First; line <= lines.Last; line++)
            length += this[line].Length;
        return length;
    }

    public string TextOf(LineRange lines)
    {
        var text = this;
        return string.Join('\n', Enumerable.Range(lines.First, lines.Last - lines.First + 1).Select(line => text[line]));
    }
}

/// <summary>Lines of a <see cref="SectionText"/>, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineRange(int First, int Last)
{
    public bool Contains(int line) => line >= First && line <= Last;

    public bool Overlaps(LineRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Whether one begins where the other ends.</summary>
    public bool IsBeside(LineRange other) => Last + 1 == other.First || other.Last + 1 == First;

    public LineRange With(LineRange other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
