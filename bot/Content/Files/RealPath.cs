namespace Bot.Content.Files;

/// <summary>A path with every link in it followed, as <c>realpath(3)</c>; the class library only follows the last part.</summary>
internal static class RealPath
{
    // Linux gives up (ELOOP) after as many.
    private const int MaximumLinks = 40;

    /// <returns>Null when a link leads nowhere or round in a circle.</returns>
    public static string? Of(string fullPath)
    {
        var links = 0;
        return Resolve(fullPath, ref links);
    }

    private static string? Resolve(string fullPath, ref int links)
    {
        var top = Path.GetPathRoot(fullPath) ?? "/";
        var resolved = top;
        foreach (var part in fullPath[top.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.GetFullPath(Path.Combine(resolved, part));
            var entry = new FileInfo(next);
            if (entry.LinkTarget is { } target)
            {
                if (++links > MaximumLinks) return null;
                if (Resolve(Path.GetFullPath(Path.Combine(resolved, target)), ref links) is not { } real) return null;
                next = real;
            }
            else if (!entry.Exists && !Directory.Exists(next))
            {
                return null;
            }

            resolved = next;
        }

        return resolved;
    }
}
