using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.Slack.Http;

/// <summary>Slack's request signature (https://docs.slack.dev/authentication/verifying-requests-from-slack): HMAC-SHA256 over
/// <c>v0:TIMESTAMP:BODY</c>, on the bytes as they came, for five minutes.</summary>
internal sealed class SignatureCheck(string secret, TimeProvider time)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    public const string SignatureHeader = "X-Slack-Signature";

    private const string Version = "v0";

    /// <summary>Enough for the version and any timestamp.</summary>
    private const int LongestPrefix = 32;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] key = Encoding.UTF8.GetBytes(secret);

    public bool IsGenuine(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !IsRecent(seconds))
            return false;

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature?.StartsWith(Version + "=", StringComparison.Ordinal) != true
            || Convert.FromHexString(signature.AsSpan(Version.Length + 1), given, out _, out var written) != OperationStatus.Done
            || written != given.Length)
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(timestamp!, body, expected);
        return CryptographicOperations.FixedTimeEquals(expected, given);
    }

    private bool IsRecent(long seconds) => Math.Abs((decimal)time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= (decimal)Window.TotalSeconds;

    private void Sign(string timestamp, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        Span<byte> prefix = stackalloc byte[LongestPrefix];
        var length = Encoding.ASCII.GetBytes($"{Version}:{timestamp}:", prefix);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(prefix[..length]);
        hmac.AppendData(body);
        hmac.GetHashAndReset(signature);
    }
}
