using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Bot.Emulators.Teams.Identity;

/// <summary>The signed statement by which an app proves that it has a certificate's key (RFC 7523).</summary>
internal static class ClientAssertion
{
    /// <summary>Whether the certificate's key signed it, with PS256 as Microsoft Entra asks for.</summary>
    public static bool IsOf(X509Certificate2 certificate, string? assertion)
    {
        if (assertion?.Split('.') is not [var header, var claims, var signature])
            return false;
        using var key = certificate.GetRSAPublicKey()!;
        return key.VerifyData(
            Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }
}
