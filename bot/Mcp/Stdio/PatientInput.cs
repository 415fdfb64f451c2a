using System.Buffers;
using System.Text.Json;

namespace Bot.Mcp;

/// <summary>
/// An input that ends only when what was asked on it is answered. The SDK gives up what it works on as soon as its input ends, and <c>printf … | kiku mcp</c>
/// would say nothing.
/// </summary>
internal sealed class PatientInput(Stream inner, OpenRequests requests, TimeProvider time) : Stream
{
    /// <summary>The longest wait for requests that get no answer, such as cancelled ones. An assistant ends the process sooner.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ArrayBufferWriter<byte> line = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        if (read == 0 && line.WrittenCount > 0)
        {
            // The last line may lack its line feed, and is no line to the SDK before the end, which waits for its answer.
            buffer.Span[0] = (byte)'\n';
            read = 1;
        }

        if (read > 0)
            Count(buffer.Span[..read]);
        else
            await LastAsync(cancellationToken);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private async Task LastAsync(CancellationToken stop)
    {
        try
        {
            await requests.None.WaitAsync(Patience, time, stop);
        }
        catch (TimeoutException)
        {
            // Nobody will answer these.
        }
    }

    private void Count(ReadOnlySpan<byte> read)
    {
        for (var end = read.IndexOf((byte)'\n'); end >= 0; end = read.IndexOf((byte)'\n'))
        {
            line.Write(read[..end]);
            if (IsRequest(line.WrittenMemory))
                requests.Began();
            line.ResetWrittenCount();
            read = read[(end + 1)..];
        }

        line.Write(read);
    }

    /// <summary>A method and an id (https://www.jsonrpc.org/specification): what else there is, is not answered.</summary>
    private static bool IsRequest(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("jsonrpc", out var version) && version.ValueKind == JsonValueKind.String && version.ValueEquals("2.0"u8)
                && root.TryGetProperty("method", out _) && root.TryGetProperty("id", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
