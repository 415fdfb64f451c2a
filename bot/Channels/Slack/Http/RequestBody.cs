using System.Buffers;

namespace Bot.Channels.Slack.Http;

/// <summary>The bytes of a request, in a buffer that is given back.</summary>
internal readonly struct RequestBody : IDisposable
{
    /// <summary>Slack's largest are some ten kilobytes.</summary>
    public const int Largest = 1024 * 1024;

    private const int FirstSize = 16 * 1024;

    private readonly byte[] rented;

    private RequestBody(byte[] rented, int length)
    {
        this.rented = rented;
        Bytes = rented.AsMemory(0, length);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <returns>Null when it is larger than <see cref="Largest"/>.</returns>
    /// <exception cref="BadHttpRequestException">It ended early, or came too slowly.</exception>
    public static async ValueTask<RequestBody?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Largest)
            return null;

        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength + 1 ?? FirstSize));
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted);
                if (read == 0)
                    break;

                length += read;
                if (length > Largest)
                    return null;
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }

            var body = new RequestBody(buffer, length);
            buffer = [];
            return body;
        }
        finally
        {
            if (buffer.Length > 0)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
