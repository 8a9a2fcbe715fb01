using System.Net;
using System.Net.Sockets;

namespace Bpo.Web.Pulls;

/// <summary>
/// Whether an address is on the public internet. Whoever may write a source must not make the server fetch what only the server
/// can reach: its own services, its neighbours, its cloud's metadata. The blocks are those of the IANA special-purpose address
/// registries (RFC 6890) that are not globally reachable, and multicast.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(block => IPNetwork.Parse(block)),
    ];

    /// <summary>IPv6 that is assigned to the internet at all (RFC 4291); loopback, local, mapped and translated ones are outside.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Closed.Any(block => block.Contains(plain))
            && (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain));
    }
}
