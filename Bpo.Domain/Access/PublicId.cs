using System.Buffers.Binary;

namespace Bpo.Domain.Access;

/// <summary>
/// The form in which keys leave the system: a prefix that names the kind, an underscore, and the 128 bits in Crockford's
/// base 32 (26 characters, no I, L, O, U). Keys made in order of time stay in order as text.
/// </summary>
public static class PublicId
{
    public const string Client = "cli";
    public const string Vendor = "ven";
    public const string Contract = "ctr";
    public const string TermsDraft = "drf";
    public const string Source = "src";
    public const string Import = "imp";
    public const string Contact = "cnt";
    public const string Run = "run";
    public const string Invoice = "inv";
    public const string CreditNote = "crn";
    public const string Review = "rev";
    public const string Exclusion = "exc";
    public const string Forecast = "fct";
    public const string Incident = "inc";
    public const string Dispute = "dsp";
    public const string Attestation = "att";
    public const string Evidence = "evd";
    public const string Job = "job";
    public const string HookSecret = "hks";
    public const string Tenant = "ten";
    public const string User = "usr";
    public const string ApiKey = "key";

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;
    private const int BitsPerDigit = 5;

    public static string Format(string prefix, Guid id)
    {
        var value = BinaryPrimitives.ReadUInt128BigEndian(id.ToByteArray(bigEndian: true));
        return prefix
            + "_"
            + string.Create(
                Length,
                value,
                static (text, rest) =>
                {
                    for (var at = text.Length - 1; at >= 0; at--)
                    {
                        text[at] = Digits[(int)(rest & 31)];
                        rest >>= BitsPerDigit;
                    }
                }
            );
    }

    /// <summary>Null when <paramref name="text"/> is not an id of this kind. Upper case is accepted.</summary>
    public static Guid? Parse(string prefix, string? text)
    {
        if (
            text is null
            || text.Length != prefix.Length + 1 + Length
            || !text.StartsWith(prefix, StringComparison.Ordinal)
            || text[prefix.Length] != '_'
        )
        {
            return null;
        }

        var digits = text.AsSpan(prefix.Length + 1);
        UInt128 value = 0;
        foreach (var character in digits)
        {
            var digit = Digits.IndexOf(char.ToLowerInvariant(character), StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            value = unchecked((value << BitsPerDigit) | (UInt128)digit);
        }

        // 26 digits hold 130 bits: the first may not carry more than three of them.
        if (Digits.IndexOf(char.ToLowerInvariant(digits[0]), StringComparison.Ordinal) > 7)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return new Guid(bytes, bigEndian: true);
    }
}
