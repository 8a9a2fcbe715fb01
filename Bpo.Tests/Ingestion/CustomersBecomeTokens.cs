using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Tests.Ingestion;

public sealed class CustomersBecomeTokens
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly CustomerTokens Tokens = CustomerTokens.Keyed(Key);

    [Theory]
    [InlineData("+7 (495) 123-45-67", "74951234567")]
    [InlineData("  74951234567 ", "74951234567")]
    [InlineData("030/901820", "030901820")]
    [InlineData("Anna.Maier@Example.ORG", "anna.maier@example.org")]
    [InlineData("ÄRGER", "ärger")]
    [InlineData("客户 7", "客户 7")]
    public void however_a_customer_is_written_the_token_is_the_keyed_hash_of_the_same_words(
        string written,
        string words
    ) => Assert.Equal(Expected(words), Tokens.TokenOf(written));

    [Fact]
    public void a_name_of_any_length_has_a_token()
    {
        foreach (var length in new[] { 127, 128, 129, 5_000 })
        {
            Assert.Equal(Expected(new string('ж', length)), Tokens.TokenOf(new string('Ж', length)));
        }
    }

    [Fact]
    public void nobody_has_no_token() => Assert.Equal("", Tokens.TokenOf(""));

    /// <summary>HMAC-SHA-256 (RFC 2104) cut to 15 bytes, in base 64 for addresses (RFC 4648, section 5).</summary>
    private static string Expected(string words) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(words)).AsSpan(0, 15));
}
