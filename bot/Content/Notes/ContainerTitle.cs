using Markdig.Extensions.CustomContainers;

namespace Bot.Content.Notes;

/// <summary>The title of a container: <c>:::details Title</c>, <c>:::note[Title]</c>.</summary>
internal static class ContainerTitle
{
    /// <returns>Null when the line has none: a word in lower case is a kind (<c>:::note warn</c>), and braces hold attributes.</returns>
    public static string? Of(CustomContainer container)
    {
        var text = $"{container.Info} {container.Arguments}".Trim();
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var close = text.LastIndexOf(']');
        var isInBrackets = open > 0 && open < close && open < (container.Info?.Length ?? 0);
        var title = isInBrackets ? text[(open + 1)..close].Trim() : container.Arguments?.Trim() ?? "";
        return title.Length == 0 || title[0] == '{' || title.All(char.IsAsciiLetterLower) ? null : title;
    }
}
