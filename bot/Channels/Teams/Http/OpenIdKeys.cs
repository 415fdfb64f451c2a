using System.Collections.Frozen;
using System.Text.Json;
using Bot.Channels.Common;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Teams.Http;

/// <summary>The keys that the Bot Framework signs with, and which channels each may speak for.</summary>
internal sealed partial class OpenIdKeys : IDisposable
{
    /// <summary>How long keys are trusted that nobody asked for anew; the Bot Framework wants a day at most.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>An unknown key may be new, or invented: invented ones must not make Kiku ask all the time.</summary>
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);

    private readonly TeamsOptions options;
    private readonly TeamsHealth health;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly RemoteCalls calls;
    private readonly HttpClient http;
    private readonly SemaphoreSlim loading = new(1);
    private volatile KeySet? keys;
    private DateTimeOffset tried = DateTimeOffset.MinValue;

    public OpenIdKeys(TeamsOptions options, TeamsHealth health, RemoteCalls calls, TimeProvider time, ILogger<OpenIdKeys> logger)
    {
        this.options = options;
        this.health = health;
        this.calls = calls;
        this.time = time;
        this.logger = logger;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = !options.OpenIdMetadata.IsLoopback,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        http = new(new DateReader(this, handler))
        {
            Timeout = options.Retry.LoginTimeout,
            MaxResponseContentBufferSize = 1024 * 1024,
        };
    }

    /// <summary>By the clock of who gave the last answer; null: there was none.</summary>
    public DateTimeOffset? Date { get; private set; }

    /// <summary>Null: no keys were ever loaded, and nothing can be verified.</summary>
    public async ValueTask<KeySet?> CurrentAsync(CancellationToken cancellation)
    {
        var current = keys;
        if (current is not null && time.GetUtcNow() - current.Loaded < Lifetime)
            return current;
        return await LoadAsync(current, cancellation);
    }

    /// <summary>Looks whether there are newer keys than these.</summary>
    public async ValueTask<KeySet?> AfterAsync(KeySet known, CancellationToken cancellation) =>
        keys is { } current && current != known ? current : await LoadAsync(known, cancellation);

    public void Dispose()
    {
        http.Dispose();
        loading.Dispose();
    }

    private async ValueTask<KeySet?> LoadAsync(KeySet? known, CancellationToken cancellation)
    {
        await loading.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (keys != known || now - tried < (keys is null ? ShortestWithoutKeys : ShortestInterval))
                return Trusted(now);
            tried = now;
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !options.OpenIdMetadata.IsLoopback };
            using var call = calls.Begin("login", "openid", options.OpenIdMetadata);
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(options.OpenIdMetadata.AbsoluteUri, retriever, cancellation);
            call?.End(StatusCodes.Status200OK, null);
            keys = KeySet.Of(document, now);
            health.Keys = keys.ByName.Count == 0 ? $"there are no keys at {options.OpenIdMetadata}" : null;
            Log.Loaded(logger, keys.ByName.Count);
            return keys;
        }
        catch (Exception exception) when (IsFailure(exception, cancellation))
        {
            var trusted = Trusted(time.GetUtcNow());
            var problem = trusted is null ? $"the keys of incoming tokens cannot be loaded from {options.OpenIdMetadata}" : null;
            if (problem is null || health.Keys != problem)
                Log.NotLoaded(logger, options.OpenIdMetadata, exception.Message);
            health.Keys = problem;
            return trusted;
        }
        finally
        {
            loading.Release();
        }
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException or IOException or JsonException or InvalidOperationException or ArgumentException or InvalidConfigurationException
        || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>While there are none, nothing is answered. Short of a whole wait, so that it is over at the next look.</summary>
    private TimeSpan ShortestWithoutKeys => options.Retry.LoginWait * 0.8;

    /// <summary>A day of unreachable keys is no reason to be deaf; keys that nobody confirmed for longer are no proof any more.</summary>
    private KeySet? Trusted(DateTimeOffset now) => keys is { } current && now - current.Loaded < Lifetime * 2 ? current : null;

    private sealed class DateReader(OpenIdKeys keys, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            keys.Date = response.Headers.Date ?? keys.Date;
            return response;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Loaded {Count} keys of incoming tokens")]
        public static partial void Loaded(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "The keys of incoming tokens cannot be loaded from {Address}: {Reason}")]
        public static partial void NotLoaded(ILogger logger, Uri address, string reason);
    }
}

/// <summary>What one look at the metadata gave.</summary>
internal sealed class KeySet
{
    private KeySet(FrozenDictionary<string, EndorsedKey> byName, DateTimeOffset loaded)
    {
        ByName = byName;
        Loaded = loaded;
    }

    public FrozenDictionary<string, EndorsedKey> ByName { get; }

    public DateTimeOffset Loaded { get; }

    public static KeySet Of(OpenIdConnectConfiguration document, DateTimeOffset now)
    {
        var keys = new Dictionary<string, EndorsedKey>(StringComparer.Ordinal);
        foreach (var key in document.JsonWebKeySet?.Keys ?? [])
        {
            if (key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid: { Length: > 0 } name, Use: null or "sig" })
                keys[name] = new(key, EndorsementsOf(key));
        }

        return new(keys.ToFrozenDictionary(StringComparer.Ordinal), now);
    }

    private static FrozenSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Select(name => name.ToString()).ToFrozenSet(StringComparer.Ordinal)
            : [];
}

/// <param name="Endorsements">The channels that the key may speak for.</param>
internal sealed record EndorsedKey(JsonWebKey Key, FrozenSet<string> Endorsements);
