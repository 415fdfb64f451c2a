using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Bot.Channels.Common;

/// <summary>Makes JSON well-formed Unicode: lone surrogates in escapes, and bytes that are not UTF-8, become U+FFFD. Otherwise a service would deliver an event
/// that cannot be read again and again.</summary>
internal static class WellFormedJson
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "\\uFFFD"u8;

    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        var at = IndexOfLone(json.Span, 0);
        if (at < 0)
            return json;

        var mended = json.ToArray();
        for (; at >= 0; at = IndexOfLone(mended, at + EscapeLength))
            Replacement.CopyTo(mended.AsSpan(at));
        return mended;
    }

    private static int IndexOfLone(ReadOnlySpan<byte> json, int start)
    {
        while (start < json.Length && json[start..].IndexOf((byte)'\\') is >= 0 and var distance)
        {
            var at = start + distance;
            if (UnitAt(json, at) is not { } unit)
            {
                // An escape of two characters, such as that of the backslash itself.
                start = at + 2;
                continue;
            }

            var isPair = char.IsHighSurrogate(unit) && UnitAt(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low);
            if (char.IsSurrogate(unit) && !isPair)
                return at;
            start = at + (isPair ? 2 * EscapeLength : EscapeLength);
        }

        return -1;
    }

    /// <returns>The UTF-16 unit of the escape at a position; null when no Unicode escape begins there.</returns>
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length && json[at..].StartsWith("\\u"u8)
        && ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
