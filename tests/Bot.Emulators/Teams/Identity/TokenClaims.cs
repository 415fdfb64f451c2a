using System.Buffers.Text;
using System.Text;

namespace Bot.Emulators.Teams.Identity;

/// <summary>What a token says, right or wrong.</summary>
internal sealed record TokenClaims(string Issuer, string Audience, string? ServiceUrl, DateTimeOffset From, DateTimeOffset Until)
{
    public string Algorithm { get; init; } = "RS256";

    /// <summary>The name of the key, where it is not the signing key's own.</summary>
    public string? KeyId { get; init; }

    public string Signed(SigningKey key)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = Algorithm, ["kid"] = KeyId ?? key.Id };
        var payload = new JsonObject { ["iss"] = Issuer, ["aud"] = Audience, ["nbf"] = From.ToUnixTimeSeconds(), ["exp"] = Until.ToUnixTimeSeconds() };
        if (ServiceUrl is not null)
            payload["serviceurl"] = ServiceUrl;
        var text = $"{Encode(header)}.{Encode(payload)}";
        return $"{text}.{Signature(key, text)}";
    }

    private string Signature(SigningKey key, string text) => Algorithm switch
    {
        "none" => "",
        "HS256" => key.SignWithPublicKey(text),
        _ => key.Sign(text),
    };

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
