using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Import.Sources;

/// <summary>
/// Turns bytes into text: by the byte order mark, else what is declared (on the command line, by the server, in the page), else
/// as UTF-8. Names are those of https://encoding.spec.whatwg.org/#names-and-labels.
/// </summary>
internal static partial class SourceEncoding
{
    /// <summary>A declaration further down is not one: https://html.spec.whatwg.org/multipage/semantics.html#charset</summary>
    private const int DeclarationWithin = 1024;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <summary>Labels that pages use and .NET has under another name.</summary>
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["windows-31j"] = "shift_jis",
        ["cp932"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["x-euc-jp"] = "euc-jp",
        ["utf8"] = "utf-8",
        ["iso-8859-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
    };

    /// <param name="told">The encoding that somebody named; null when nobody did.</param>
    /// <returns>The text, with how many characters could not be read.</returns>
    /// <exception cref="ImportFailedException">The encoding is unknown, or the bytes are not UTF-8 and nothing says what they are.</exception>
    public static (string Text, int Unreadable) Decode(ReadOnlySpan<byte> bytes, SourceFormat format, string? told, string name)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark)) return Read(bytes[mark.Length..], encoding);
        }

        var declared = told ?? (format == SourceFormat.Html ? Declared(bytes) : null);
        if (declared is not null) return Read(bytes, Named(declared, name));
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            throw new ImportFailedException($"{name} is not UTF-8 and does not say what it is; name its encoding, as --encoding shift_jis");
        return Read(bytes, Encoding.UTF8);
    }

    private static (string Text, int Unreadable) Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return (text, text.AsSpan().Count('\uFFFD'));
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        return Declaration().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    private static Encoding Named(string label, string name)
    {
        var known = Labels.GetValueOrDefault(label.Trim(), label.Trim());
        // A page that can be read as far as its declaration is not UTF-16, whatever that says (WHATWG HTML, "get an encoding").
        if (known.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known, new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\uFFFD"))
                ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException exception)
        {
            throw new ImportFailedException($"{name} says that it is in `{label}`, which is no encoding that Kiku knows; save it as UTF-8", exception);
        }
    }

    [GeneratedRegex(
        @"<(?:meta\b[^>]*?\bcharset\s*=\s*[""']?\s*|\?xml\b[^>]*?\bencoding\s*=\s*[""'])(?<name>[A-Za-z0-9_:.-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
