using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bpo.Web.Access.Keys;

/// <summary>Keys of machines: shown once, kept as a hash. They are long random texts, so a fast hash does not weaken them.</summary>
public static class ApiKeys
{
    private const string Prefix = "bpo_live_";

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
