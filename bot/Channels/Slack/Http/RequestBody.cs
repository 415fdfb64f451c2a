using System.Buffers;

namespace Bot.Channels.Slack.Http;

/// <summary>The bytes of a request, in a buffer that is given back.</summary>
internal readonly struct RequestBody : IDisposable
{
    /// <summary>Slack's largest are some ten kilobytes.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Whatever length is announced: who sends little holds little.</summary>
    private const int FirstSize = 16 * 1024;

    /// <summary>Nobody is verified before the last byte is there, so only so many at a time may send more than <see cref="Usual"/>.</summary>
    public const int MostLarge = 16;

    public const int Usual = 64 * 1024;

    private static readonly SemaphoreSlim Large = new(MostLarge);

    private readonly byte[] rented;

    private RequestBody(byte[] rented, int length)
    {
        this.rented = rented;
        Bytes = rented.AsMemory(0, length);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <returns>Null when it is larger than <see cref="Largest"/>.</returns>
    /// <exception cref="BadHttpRequestException">It ended early, came too slowly, or too many large ones come at the same time.</exception>
    public static async ValueTask<RequestBody?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Largest)
            return null;

        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        var (length, isLarge) = (0, false);
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
                if (length > Usual && !isLarge && !(isLarge = Large.Wait(TimeSpan.Zero)))
                    throw new BadHttpRequestException("Too many large bodies at the same time.", StatusCodes.Status503ServiceUnavailable);
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }

            var body = new RequestBody(buffer, length);
            buffer = [];
            return body;
        }
        finally
        {
            if (isLarge)
                Large.Release();
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
