namespace Bot.Content;

/// <summary>The languages that Kiku reads, answers and translates between.</summary>
internal enum Language
{
    English,
    Japanese,
}

/// <summary>BCP 47 codes of <see cref="Language"/>: <c>en</c> and <c>ja</c>.</summary>
internal static class LanguageCodes
{
    public static string Code(this Language language) => language == Language.Japanese ? "ja" : "en";

    public static Language Other(this Language language) => language == Language.Japanese ? Language.English : Language.Japanese;

    public static Language? Parse(string? code) => code?.Trim().ToLowerInvariant() switch
    {
        "en" or "en-us" or "en-gb" or "english" => Language.English,
        "ja" or "ja-jp" or "jp" or "japanese" => Language.Japanese,
        _ => null,
    };
}
