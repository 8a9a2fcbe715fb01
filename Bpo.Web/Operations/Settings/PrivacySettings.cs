using Bpo.Billing.Persistence.Secrets;

namespace Bpo.Web.Operations.Settings;

/// <summary>What locks the keys with which numbers and secrets are sealed.</summary>
public sealed class PrivacySettings
{
    /// <summary>
    /// 32 bytes in base 64, kept outside the database. Empty: the ring that protects cookies locks the keys, and as that lies
    /// in the database, whoever has the whole database can open them.
    /// </summary>
    public string MasterKey { get; init; } = "";

    /// <summary>What is wrong with these settings, in words; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        var bytes = new byte[SecretBox.KeyBytes + 1];
        if (
            MasterKey.Length > 0
            && !(Convert.TryFromBase64String(MasterKey, bytes, out var length) && length == SecretBox.KeyBytes)
        )
        {
            yield return $"Privacy:MasterKey is {SecretBox.KeyBytes} bytes in base 64.";
        }
    }
}
