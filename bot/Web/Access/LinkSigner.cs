using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Web.Access;

/// <summary>Signs the address of one session, so that a link from a chat opens it and nothing else.</summary>
internal sealed class LinkSigner
{
    private readonly byte[] key;

    public LinkSigner(string key) => this.key = Encoding.UTF8.GetBytes(key);

    /// <summary>Codes are compared without case, and a conference and a session cannot run into each other: neither has a line break.</summary>
    public string Sign(string conference, string session)
    {
        var signed = Encoding.UTF8.GetBytes($"session\n{conference.ToLowerInvariant()}\n{session.ToLowerInvariant()}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, signed));
    }

    public bool IsValid(string? signature, string conference, string session) =>
        signature is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(conference, session)));
}
