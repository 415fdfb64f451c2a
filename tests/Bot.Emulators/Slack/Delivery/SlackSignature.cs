using System.Security.Cryptography;
using System.Text;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
internal static class SlackSignature
{
    /// <param name="timestamp">Unix seconds, as in <c>X-Slack-Request-Timestamp</c>.</param>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
