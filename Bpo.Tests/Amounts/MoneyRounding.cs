using Bpo.Domain.Amounts;

namespace Bpo.Tests.Amounts;

public sealed class MoneyRounding
{
    [Theory]
    [InlineData("EUR", "4507.875", 450788)]
    [InlineData("EUR", "-4507.875", -450788)]
    [InlineData("EUR", "0.005", 1)]
    [InlineData("EUR", "0.0049999", 0)]
    [InlineData("JPY", "100.5", 101)]
    [InlineData("KWD", "1.2345", 1235)]
    public void a_line_is_rounded_half_away_from_zero_to_the_minor_unit(string currency, string exact, long minor) =>
        Assert.Equal(minor, Money.Round(decimal.Parse(exact), Currency.Of(currency)).Minor);

    [Fact]
    public void amounts_of_two_currencies_are_never_added() =>
        Assert.Throws<InvalidOperationException>(() =>
            Money.Zero(Currency.Euro) + Money.OfMinor(500, Currency.Of("USD"))
        );

    [Fact]
    public void the_default_value_is_not_an_amount() =>
        Assert.Throws<InvalidOperationException>(() => default(Money).Currency);

    [Fact]
    public void an_amount_too_large_for_minor_units_is_refused() =>
        Assert.Throws<OverflowException>(() => Money.Round(decimal.MaxValue / 1000, Currency.Euro));

    [Theory]
    [InlineData("EUR", 123456, "1234.56")]
    [InlineData("JPY", 123456, "123456")]
    [InlineData("KWD", -1, "-0.001")]
    public void an_amount_is_written_with_the_decimals_of_its_currency(string currency, long minor, string text) =>
        Assert.Equal(text, Money.OfMinor(minor, Currency.Of(currency)).ToDecimalString());
}
