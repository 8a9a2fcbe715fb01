using System.Security.Cryptography;
using System.Text;

namespace Bpo.Billing.Persistence.Secrets;

/// <summary>
/// Seals short texts of one tenant by AES-256-GCM. Tenant and purpose are authenticated with the text, so a sealed text moved
/// to another row or tenant does not open. Nonces are random: one key is good for 2³² texts (NIST SP 800-38D, 8.3).
/// </summary>
public sealed class SecretBox
{
    public const int KeyBytes = 32;

    private const byte Layout = 1;
    private const int NonceAt = 1;
    private const int NonceBytes = 12;
    private const int TagAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;
    private const int TextAt = TagAt + TagBytes;

    private readonly byte[] key;
    private readonly Guid tenant;

    /// <exception cref="ArgumentException">The key has not 32 bytes.</exception>
    public SecretBox(byte[] key, Guid tenant)
    {
        if (key.Length != KeyBytes)
        {
            throw new ArgumentException("A key has 32 bytes.", nameof(key));
        }

        (this.key, this.tenant) = (key, tenant);
    }

    /// <returns>Base 64 of layout, nonce, tag and text.</returns>
    public string Seal(string text, string purpose)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[TextAt + plain.Length];
        sealedText[0] = Layout;
        var nonce = sealedText.AsSpan(NonceAt, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, plain, sealedText.AsSpan(TextAt), sealedText.AsSpan(TagAt, TagBytes), Bound(purpose));
        return Convert.ToBase64String(sealedText);
    }

    /// <exception cref="CryptographicException">It is not ours, was sealed for something else, or was changed.</exception>
    public string Open(string text, string purpose)
    {
        var bytes = Convert.FromBase64String(text);
        if (bytes.Length < TextAt || bytes[0] != Layout)
        {
            throw new CryptographicException("This is no sealed text of ours.");
        }

        var plain = new byte[bytes.Length - TextAt];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            bytes.AsSpan(NonceAt, NonceBytes),
            bytes.AsSpan(TextAt),
            bytes.AsSpan(TagAt, TagBytes),
            plain,
            Bound(purpose)
        );
        return Encoding.UTF8.GetString(plain);
    }

    private byte[] Bound(string purpose) => Encoding.UTF8.GetBytes($"{tenant:N} {purpose}");
}
