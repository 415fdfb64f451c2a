using System.Text;

namespace Bot.Cli;

/// <summary>Text that a terminal shows and does not obey: control characters could move the cursor, set the title or worse, and
/// characters that reverse the writing direction could hide what a line says.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>One UTF-16 unit for one, so that highlights keep their places. Line breaks stay; a tab becomes a space.</summary>
    public static string Lines(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Clean(text) : text;

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => Lines(text).Replace('\n', ' ');

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text);
        for (var i = 0; i < clean.Length; i++)
        {
            var character = clean[i];
            if (character is '\t' or '\r')
                clean[i] = ' ';
            else if (character != '\n' && (char.IsControl(character) || IsDirection(character) || IsBroken(text, i)))
                clean[i] = Replacement;
        }

        return clean.ToString();
    }

    private static bool IsDirection(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    private static bool IsBroken(string text, int index) => char.IsSurrogate(text[index])
        && !(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        && !(char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));
}
