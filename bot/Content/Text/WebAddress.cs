using System.Buffers;

namespace Bot.Content.Text;

/// <summary>Only web addresses become links: <c>javascript:</c>, <c>data:</c>, <c>file:</c> and relative ones stay text.</summary>
internal static class WebAddress
{
    private const int MaximumLength = 2048;

    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" \t\n\"<>");

    public static bool IsSafe(string? url) =>
        url is { Length: <= MaximumLength }
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && !url.AsSpan().ContainsAny(Unsafe);
}
