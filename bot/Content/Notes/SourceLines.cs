namespace Bot.Content.Notes;

/// <summary>The lines of a document, as they stand in its source.</summary>
internal sealed class SourceLines
{
    private const int TabWidth = 4;

    private readonly string source;
    private readonly List<int> starts = [0];

    public SourceLines(string source)
    {
        this.source = source;
        for (var end = source.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = source.IndexOf('\n', end + 1)) starts.Add(end + 1);
    }

    /// <summary>The line, from 0, that holds the character at <paramref name="offset"/>.</summary>
    public int LineOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>How far to the right <paramref name="mark"/> stands in a line, in columns; 0 when the line does not hold it.</summary>
    public int ColumnOf(char mark, int line)
    {
        if (line >= starts.Count) return 0;
        var end = line + 1 < starts.Count ? starts[line + 1] : source.Length;
        var text = source.AsSpan(starts[line], end - starts[line]);
        var at = text.IndexOf(mark);
        return at < 0 ? 0 : Width(text[..at]);
    }

    /// <summary>The columns of an indentation. A full-width space takes two, as in every font for Japanese.</summary>
    public static int Width(ReadOnlySpan<char> indentation)
    {
        var width = 0;
        foreach (var c in indentation) width += c == '\t' ? TabWidth : c == '\u3000' ? 2 : 1;
        return width;
    }
}
