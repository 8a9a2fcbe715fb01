namespace Bpo.Billing.Persistence.Secrets;

/// <summary>Locks the keys of tenants with a key that lies elsewhere: the host knows where.</summary>
public interface IKeyWrap
{
    /// <summary>Stored beside what it locked, so that it is found again.</summary>
    string Name { get; }

    byte[] Wrap(byte[] key);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key locked it, or it was changed.</exception>
    byte[] Unwrap(byte[] wrapped);
}
