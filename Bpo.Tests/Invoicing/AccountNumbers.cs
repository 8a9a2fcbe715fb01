using Bpo.Domain.Parties;

namespace Bpo.Tests.Invoicing;

/// <summary>Examples of the IBAN registry (SWIFT), and the same with a digit changed.</summary>
public sealed class AccountNumbers
{
    [Theory]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("GB29NWBK60161331926819", true)]
    [InlineData("EE382200221020145685", true)]
    [InlineData("DE89370400440532013001", false)]
    [InlineData("GB29NWBK60161331926891", false)]
    [InlineData("40702810400000012345", false)]
    public void an_iban_is_known_by_its_check_digits(string account, bool isValid) =>
        Assert.Equal(isValid, Iban.IsValid(account));

    [Theory]
    [InlineData("DE89370400440532013000", "DE89 3704 0044 0532 0130 00")]
    [InlineData("40702810400000012345", "40702810400000012345")]
    public void an_iban_is_written_in_blocks_of_four_and_other_numbers_as_they_are(string account, string written) =>
        Assert.Equal(written, new PaymentAccount("", account, "", "", "").Written());

    [Theory]
    [InlineData("", "A-1")]
    [InlineData("HI-1 / {number}", "HI-1 / A-1")]
    public void the_payer_quotes_the_invoice(string reference, string quoted) =>
        Assert.Equal(quoted, new PaymentAccount("", "1", "", "", reference).ReferenceFor("A-1"));
}
