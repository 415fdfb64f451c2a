using System.Buffers;
using System.Text.Unicode;
using Bot.Content.Text;

namespace Bot.Content.Files;

/// <summary>A file's bytes as text with <c>\n</c> line ends.</summary>
internal static class SourceText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>Null, with an error, when the bytes are not UTF-8.</returns>
    public static string? Read(ContentFile file, ProblemList problems)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith(ByteOrderMark)) bytes = bytes[ByteOrderMark.Length..];
        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            var line = 1 + bytes[..read].Count((byte)'\n');
            problems.Error(line, $"not UTF-8 (byte 0x{bytes[read]:X2} here); save the file as UTF-8");
            return null;
        }

        var text = new string(characters, 0, written)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');
        return WithoutControlCharacters(text, problems);
    }

    /// <summary>They come from slides (a vertical tab is PowerPoint's line break) and damaged files, and no reader sees them.</summary>
    private static string WithoutControlCharacters(string text, ProblemList problems)
    {
        var first = text.AsSpan().IndexOfAny(Characters.Hidden);
        if (first < 0) return text;
        var line = 1 + text.AsSpan(0, first).Count('\n');
        problems.Warn(line, $"control character U+{(int)text[first]:X4}; read as a space, here and wherever one stands in this file");
        return Characters.Shown(text);
    }
}
