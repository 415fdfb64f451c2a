namespace Bot.Search.Text;

/// <summary>Folded characters, each with the place it came from. A reusable buffer.</summary>
internal sealed class FoldedText
{
    private char[] characters = new char[256];
    private int[] offsets = new int[256];

    public int Length { get; private set; }

    public char this[int index] => characters[index];

    public ReadOnlySpan<char> Span => characters.AsSpan(0, Length);

    /// <summary>Where the folded character at <paramref name="index"/> begins in the original text.</summary>
    public int OffsetOf(int index) => offsets[index];

    /// <summary>
    /// Where the original text of the folded characters before <paramref name="index"/> ends: behind the whole of a character that
    /// folds to several (<c>㍿</c>), even when only the first of these come before <paramref name="index"/>.
    /// </summary>
    public int EndOf(int index, int originalLength)
    {
        while (index > 0 && index < Length && offsets[index] == offsets[index - 1])
            index++;
        return index < Length ? offsets[index] : originalLength;
    }

    public void Clear() => Length = 0;

    public void Add(char c, int offset)
    {
        if (Length == characters.Length)
            Grow();

        characters[Length] = c;
        offsets[Length++] = offset;
    }

    public void Add(string text, int offset)
    {
        foreach (var c in text)
            Add(c, offset);
    }

    /// <summary>Replaces a range, which must not be empty; all of <paramref name="text"/> comes from where the range begins.</summary>
    public void Replace(int start, int length, string text)
    {
        var (offset, tail) = (offsets[start], Length - start - length);
        while (Length + text.Length - length > characters.Length)
            Grow();
        Array.Copy(characters, start + length, characters, start + text.Length, tail);
        Array.Copy(offsets, start + length, offsets, start + text.Length, tail);
        text.CopyTo(characters.AsSpan(start));
        offsets.AsSpan(start, text.Length).Fill(offset);
        Length += text.Length - length;
    }

    public void ReplaceLast(char c) => characters[Length - 1] = c;

    private void Grow()
    {
        Array.Resize(ref characters, characters.Length * 2);
        Array.Resize(ref offsets, offsets.Length * 2);
    }
}
