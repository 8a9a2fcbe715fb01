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

    /// <summary>Nearly every customer is a number or an address shorter than this.</summary>
    private const int MostOnStack = 128;

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

        var room = customer.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[customer.Length];
        var name = room[..Normalize(customer.Trim(), room)];
        var most = Encoding.UTF8.GetMaxByteCount(name.Length);
        var bytes = customer.Length <= MostOnStack ? stackalloc byte[most] : new byte[most];
        var named = bytes[..Encoding.UTF8.GetBytes(name, bytes)];
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
    /// <returns>How many characters were written.</returns>
    private static int Normalize(ReadOnlySpan<char> customer, Span<char> room)
    {
        if (customer.IndexOfAnyExcept(PhoneCharacters) >= 0)
        {
            return customer.ToLowerInvariant(room);
        }

        var digits = 0;
        foreach (var character in customer)
        {
            if (char.IsAsciiDigit(character))
            {
                room[digits++] = character;
            }
        }

        return digits;
    }
}
