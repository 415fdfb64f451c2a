using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Model.Vectors;

/// <summary>
/// Vectors on disk by the hash of the text that they were made of, for one model. Records are only appended, each with a check sum, so that a process may die
/// at any point: what it left half written is cut off by the next one that writes. One process writes at a time, and holds a lock file meanwhile; others
/// read.
/// </summary>
internal sealed class VectorFile : IDisposable
{
    /// <summary>Magic, dimensions, the model's hash, and their check sum.</summary>
    private const int HeaderLength = 8 + 8 + 32 + CheckLength;

    private const int KeyLength = 16;
    private const int CheckLength = 8;

    /// <summary>From so many records of texts that are no more the file is written anew, if they are more than the others.</summary>
    private const int MostUnused = 10_000;

    private readonly byte[] header;
    private readonly int dimensions;
    private readonly FileStream? locked;
    private readonly FileStream? stream;
    private readonly byte[] record;

    private VectorFile(byte[] header, int dimensions, FileStream? locked, FileStream? stream)
    {
        this.header = header;
        this.dimensions = dimensions;
        this.locked = locked;
        this.stream = stream;
        record = new byte[KeyLength + (dimensions * sizeof(float)) + CheckLength];
    }

    /// <summary>Another process is writing; what this one makes is not kept.</summary>
    public bool IsReadOnly => locked is null;

    /// <param name="model">The identity of the model; a file of another is written anew.</param>
    /// <exception cref="IOException">The file cannot be opened; so does <see cref="UnauthorizedAccessException"/>.</exception>
    public static VectorFile Open(string path, string model, int dimensions)
    {
        var first = Header(model, dimensions);
        var writing = Lock(path + ".lock");
        try
        {
            const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
            if (writing is not null)
                return new(first, dimensions, writing, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, Shared));
            return new(first, dimensions, null, File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, Shared) : null);
        }
        catch
        {
            writing?.Dispose();
            throw;
        }
    }

    public static UInt128 KeyOf(string text) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public void Dispose()
    {
        stream?.Dispose();
        locked?.Dispose();
    }

    /// <summary>Reads the vectors of some texts, up to the first record that is broken, which is cut off with what follows.</summary>
    /// <param name="found">Is told each key that is wanted, with its vector, which it must copy.</param>
    public void Read(Func<UInt128, bool> isWanted, VectorAction found)
    {
        if (stream is null)
            return;
        var (wanted, unused) = (0, 0);
        var end = HasHeader() ? HeaderLength : 0L;
        while (end > 0 && stream.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) == record.Length && IsWhole(record))
        {
            end += record.Length;
            var key = BinaryPrimitives.ReadUInt128LittleEndian(record);
            if (isWanted(key))
            {
                wanted++;
                found(key, MemoryMarshal.Cast<byte, float>(record.AsSpan(KeyLength, dimensions * sizeof(float))));
            }
            else
            {
                unused++;
            }
        }

        if (IsReadOnly)
            return;
        IsOutgrown = unused > Math.Max(wanted, MostUnused);
        if (end == 0)
            Clear();
        else
            stream.SetLength(stream.Position = end);
    }

    /// <summary>Most of the file is of texts that are no more.</summary>
    public bool IsOutgrown { get; private set; }

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        if (IsReadOnly || stream is null)
            return;
        stream.SetLength(0);
        stream.Write(header);
    }

    /// <summary>Does nothing while another process writes.</summary>
    public void Append(UInt128 key, ReadOnlySpan<float> vector)
    {
        if (IsReadOnly || stream is null)
            return;
        BinaryPrimitives.WriteUInt128LittleEndian(record, key);
        MemoryMarshal.AsBytes(vector).CopyTo(record.AsSpan(KeyLength));
        Check(record.AsSpan(0, record.Length - CheckLength)).CopyTo(record.AsSpan(record.Length - CheckLength));
        stream.Write(record);
    }

    public void Flush() => stream?.Flush();

    private bool HasHeader()
    {
        var there = new byte[HeaderLength];
        stream!.Position = 0;
        return stream.ReadAtLeast(there, HeaderLength, throwOnEndOfStream: false) == HeaderLength && there.AsSpan().SequenceEqual(header);
    }

    private static bool IsWhole(ReadOnlySpan<byte> record) => Check(record[..^CheckLength]).SequenceEqual(record[^CheckLength..]);

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, CheckLength);

    private static byte[] Header(string model, int dimensions)
    {
        var made = new byte[HeaderLength];
        "KIKUVEC1"u8.CopyTo(made);
        BinaryPrimitives.WriteInt64LittleEndian(made.AsSpan(8), dimensions);
        SHA256.HashData(Encoding.UTF8.GetBytes(model), made.AsSpan(16));
        Check(made.AsSpan(0, HeaderLength - CheckLength)).CopyTo(made.AsSpan(HeaderLength - CheckLength));
        return made;
    }

    /// <returns>Null when another process holds it.</returns>
    private static FileStream? Lock(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"there is no folder {folder}");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}

/// <summary>Takes a vector, which is valid during the call only.</summary>
internal delegate void VectorAction(UInt128 key, ReadOnlySpan<float> vector);
