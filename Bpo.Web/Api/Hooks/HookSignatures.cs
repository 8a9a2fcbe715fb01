using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Persistence.Hooks;
using Microsoft.AspNetCore.WebUtilities;

namespace Bpo.Web.Api.Hooks;

/// <summary>Whether a push was signed with a secret; compared in constant time.</summary>
public static class HookSignatures
{
    private const string Version = "v1,";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Standard Webhooks: HMAC-SHA256 over id, timestamp and body; the header may carry several signatures.</summary>
    /// <param name="timestamp">Unix seconds.</param>
    public static bool IsStandard(
        string secret,
        string id,
        string timestamp,
        ReadOnlySpan<byte> body,
        string signatures,
        DateTimeOffset now
    )
    {
        if (
            id.Length == 0
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > (long)Tolerance.TotalSeconds
        )
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = Version + Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), signed));
        return signatures.Split(' ').Aggregate(false, (found, each) => found | AreSame(expected, each));
    }

    /// <summary>Twilio: HMAC-SHA1 over the address it called and the form's members in order of their names.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The scheme is Twilio's.")]
    public static bool IsTwilio(string secret, string address, string form, string signature)
    {
        var text = new StringBuilder(address);
        foreach (var (name, values) in QueryHelpers.ParseQuery(form).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(values.ToString());
        }

        var key = Encoding.UTF8.GetBytes(secret);
        return AreSame(
            Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(text.ToString()))),
            signature
        );
    }

    public static bool IsKey(string secret, string key) => AreSame(secret, key);

    /// <summary>Hashed first, so that lengths may differ without telling.</summary>
    private static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(one)),
            SHA256.HashData(Encoding.UTF8.GetBytes(other))
        );

    private static byte[] KeyOf(string secret)
    {
        var text = secret.StartsWith(HookSecret.StandardPrefix, StringComparison.Ordinal)
            ? secret[HookSecret.StandardPrefix.Length..]
            : secret;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes[..length]
            : Encoding.UTF8.GetBytes(secret);
    }
}
