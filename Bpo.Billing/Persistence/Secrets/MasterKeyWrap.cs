namespace Bpo.Billing.Persistence.Secrets;

/// <summary>Locks the keys of tenants with one key of 32 bytes that the installation is given.</summary>
public sealed class MasterKeyWrap(byte[] master) : IKeyWrap
{
    private const string Purpose = "tenant-key";

    private readonly SecretBox box = new(master, Guid.Empty);

    public string Name => "master";

    public byte[] Wrap(byte[] key) => Convert.FromBase64String(box.Seal(Convert.ToBase64String(key), Purpose));

    public byte[] Unwrap(byte[] wrapped) =>
        Convert.FromBase64String(box.Open(Convert.ToBase64String(wrapped), Purpose));
}
