using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// Replaces a phone number, address or account by a keyed token: the same customer gives the same token within a tenant, and
/// nobody without the key can go back.
/// </summary>
public sealed class CustomerTokens
{
    /// <summary>Leaves the word as it is: for calculators that store nothing.</summary>
    public static readonly CustomerTokens Plain = new([]);

    private const int TokenBytes = 15;

    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("+0123456789 -()./");

    private readonly byte[] key;
    private readonly HMACSHA256? hash;
    private readonly Lock turn = new();

    private CustomerTokens(byte[] key)
    {
        this.key = key;
        hash = key.Length == 0 ? null : new HMACSHA256(key);
    }

    /// <summary>Where the numbers behind the tokens are remembered; null for sources that keep none.</summary>
    public KeptNumbers? Kept { get; private init; }

    /// <exception cref="ArgumentException">The key has fewer than 32 bytes.</exception>
    public static CustomerTokens Keyed(byte[] key) =>
        key.Length >= 32 ? new(key) : throw new ArgumentException("A key has at least 32 bytes.", nameof(key));

    /// <summary>The same tokens; what they stand for is remembered while the file is read.</summary>
    public CustomerTokens Keeping(KeptNumbers numbers) => new(key) { Kept = numbers };

    public string TokenOf(ReadOnlySpan<char> customer)
    {
        if (hash is null || customer.IsEmpty)
        {
            return customer.ToString();
        }

        var named = Encoding.UTF8.GetBytes(Normalized(customer));
        Span<byte> hashed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        lock (turn)
        {
            // One hash for all of a file: to look the algorithm up for each customer costs more than to run it.
            hash.TryComputeHash(named, hashed, out _);
        }

        var token = Base64Url.EncodeToString(hashed[..TokenBytes]);
        Kept?.Keep(token, customer.Trim());
        return token;
    }

    /// <summary>One customer is written +7 (495) 123-45-67 here and +74951234567 there.</summary>
    private static string Normalized(ReadOnlySpan<char> customer)
    {
        var trimmed = customer.Trim();
        var isNumber = trimmed.IndexOfAnyExcept(PhoneCharacters) < 0;
        return isNumber
            ? string.Concat(trimmed.ToString().Where(character => char.IsAsciiDigit(character)))
            : trimmed.ToString().ToLowerInvariant();
    }
}
