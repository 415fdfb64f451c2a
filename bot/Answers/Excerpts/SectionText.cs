using Bot.Content;

namespace Bot.Answers.Excerpts;

/// <summary>The text that excerpts are slices of: a section's passages joined by newlines.</summary>
internal sealed class SectionText
{
    public SectionText(Section section)
    {
        Section = section;
        Text = string.Join('\n', section.Passages.Select(passage => passage.Text));
        Starts = new int[section.Passages.Length];
        for (var i = 1; i < Starts.Length; i++)
            Starts[i] = Starts[i - 1] + section.Passages[i - 1].Text.Length + 1;
    }

    public Section Section { get; }

    public string Text { get; }

    /// <summary>Where each passage begins.</summary>
    public int[] Starts { get; }

    public int EndOf(int passage) => Starts[passage] + Section.Passages[passage].Text.Length;

    public int PassageAt(int offset)
    {
        var found = Array.BinarySearch(Starts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
