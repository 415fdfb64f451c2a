namespace Bot.Search.Lexicon;

/// <summary>
/// The tables of <c>lexicon.bin</c>, read where they lie in the memory-mapped assembly: nothing is copied to the heap, and only
/// the pages that are looked at are loaded.
/// </summary>
internal sealed unsafe class LexiconFile
{
    private readonly byte* start;
    private readonly int[] header;

    // Keeps a copy on the heap alive; null when the data is in native memory.
    private readonly byte[]? copy;

    private LexiconFile(byte* start, long length, byte[]? copy)
    {
        this.start = start;
        this.copy = copy;
        if (length < LexiconFormat.HeaderLength * sizeof(int))
            throw new InvalidDataException($"lexicon.bin is cut short ({length} bytes): build it anew with infra/lexicon");
        header = new ReadOnlySpan<int>(start, LexiconFormat.HeaderLength).ToArray();
        if (header[0] != LexiconFormat.Magic || header[1] != LexiconFormat.TableCount)
            throw new InvalidDataException($"lexicon.bin has the wrong format (magic {header[0]:x8}, {header[1]} tables): build it anew with infra/lexicon");
        if (header[^2] + (long)header[^1] > length)
            throw new InvalidDataException($"lexicon.bin is cut short ({length} bytes): build it anew with infra/lexicon");
    }

    /// <summary>The lexicon in this assembly.</summary>
    public static LexiconFile OpenResource()
    {
        var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(LexiconFormat.ResourceName)
            ?? throw new InvalidDataException("the program was built without lexicon.bin");
        return stream is UnmanagedMemoryStream memory
            ? new LexiconFile(memory.PositionPointer, memory.Length, copy: null)
            : Open(ReadAll(stream));
    }

    /// <summary>A lexicon in memory, for tests and tools.</summary>
    public static LexiconFile Open(byte[] data)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(data.Length, pinned: true);
        data.CopyTo(pinned, 0);
        fixed (byte* first = pinned)
            return new LexiconFile(first, pinned.Length, pinned);
    }

    public ReadOnlySpan<T> Table<T>(LexiconTable table)
        where T : unmanaged
    {
        var index = 2 + (2 * (int)table);
        GC.KeepAlive(copy);
        return new ReadOnlySpan<T>(start + header[index], header[index + 1] / sizeof(T));
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
