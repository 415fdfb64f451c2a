using System.Net;

namespace Bot.Import.Sources;

/// <summary>
/// Which addresses a page may be fetched from. What is not on the public internet may be a router, a database or a cloud's
/// metadata service, which would answer this machine and not whoever sent the link. After the registries of special purposes:
/// https://www.iana.org/assignments/iana-ipv4-special-registry and https://www.iana.org/assignments/iana-ipv6-special-registry
/// </summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>What IPv6 has given out to the internet; loopback, link-local, unique local and multicast are outside it.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        if (Array.Exists(NotPublic, network => network.Contains(address))) return false;
        if (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork) return true;
        // Addresses that carry an IPv4 address are as public as that one.
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return GlobalUnicast.Contains(address);
    }
}
