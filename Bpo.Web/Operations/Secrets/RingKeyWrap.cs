using Bpo.Billing.Persistence.Secrets;
using Microsoft.AspNetCore.DataProtection;

namespace Bpo.Web.Operations.Secrets;

/// <summary>Locks the keys of tenants with the ring that protects cookies.</summary>
public sealed class RingKeyWrap(IDataProtectionProvider ring) : IKeyWrap
{
    private readonly IDataProtector protector = ring.CreateProtector("bpo.tenant-keys");

    public string Name => "ring";

    public byte[] Wrap(byte[] key) => protector.Protect(key);

    public byte[] Unwrap(byte[] wrapped) => protector.Unprotect(wrapped);
}
