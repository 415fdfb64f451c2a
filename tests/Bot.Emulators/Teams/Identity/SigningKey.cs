using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Emulators.Teams.Identity;

/// <summary>A key that tokens are signed with.</summary>
internal sealed class SigningKey(string id, IReadOnlyList<string> endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    /// <summary>As in the list of keys (RFC 7517), with the channels that it may speak for.</summary>
    public JsonObject Document()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]),
        };
    }

    public string Sign(string text) => Sign(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public string Sign(string text, HashAlgorithmName hash, RSASignaturePadding padding) =>
        Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(text), hash, padding));

    /// <summary>As somebody does who takes the public key, which the world knows, for a shared secret.</summary>
    public string SignWithPublicKey(string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(text)));

    public void Dispose() => rsa.Dispose();
}
