using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;

namespace Bot.State.Stores;

/// <summary>The same for the same text of the same user in the same conversation. Kept no longer than the text itself.</summary>
internal static class RepeatHash
{
    private const int Length = 16;

    public static byte[] Of(IncomingMessage message)
    {
        var address = message.Address;
        // With their lengths, so that no two lists of parts give one text.
        var parts = string.Concat(
            ((string[])[address.Channel, address.Workspace, address.Conversation, message.User, message.Text]).Select(part => $"{part.Length}:{part}"));
        return SHA256.HashData(Encoding.UTF8.GetBytes(parts))[..Length];
    }

    public static long LockKey(byte[] hash) => BinaryPrimitives.ReadInt64BigEndian(hash);
}
