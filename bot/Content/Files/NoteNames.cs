namespace Bot.Content.Files;

/// <summary>Tells by names which files may hold notes.</summary>
internal static class NoteNames
{
    // Also LICENSE.ja.md and code-of-conduct.md.
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "FORMAT", "LICENSE", "LICENCE", "COPYING", "CONTRIBUTING", "CODE_OF_CONDUCT", "CHANGELOG", "PULL_REQUEST_TEMPLATE", "ISSUE_TEMPLATE",
    };

    // In small letters they are what a talk may be called.
    private static readonly HashSet<string> NeverInCapitals = new(StringComparer.Ordinal)
    {
        "AUTHORS", "CODEOWNERS", "CONTRIBUTORS", "GOVERNANCE", "HISTORY", "MAINTAINERS", "NOTICE", "NOTICES", "SECURITY", "SUPPORT", "THIRD_PARTY_NOTICES",
    };

    public static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file can be notes: it is Markdown and none of what projects keep beside their work.</summary>
    public static bool MayBeNotes(string name)
    {
        if (!IsMarkdown(name)) return false;
        var stem = Stem(name).Replace('-', '_');
        return !Never.Contains(stem) && !NeverInCapitals.Contains(stem);
    }

    /// <summary>A README introduces the files beside it, or is the notes of its folder.</summary>
    public static bool IsReadme(string name) => Stem(name).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static string Stem(string name) => name[..name.IndexOf('.', StringComparison.Ordinal)];
}
