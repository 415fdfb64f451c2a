namespace Bot.State.Sql;

/// <summary>Text as every database takes it. PostgreSQL has no NUL in texts, and UTF-8 has no half of a surrogate pair: each becomes U+FFFD, on its way
/// into a table as well as into a condition.</summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text) => IndexOfUnstorable(text, 0) < 0 ? text : string.Create(text.Length, text, static (target, source) =>
    {
        source.CopyTo(target);
        for (var at = IndexOfUnstorable(source, 0); at >= 0; at = IndexOfUnstorable(source, at + 1))
            target[at] = Replacement;
    });

    private static int IndexOfUnstorable(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
