using Bpo.Domain.Amounts;

namespace Bpo.Tests.Amounts;

public sealed class ExactComparison
{
    [Theory]
    [InlineData("2", "100", "66.66666666666666666666666667", "3", -1)]
    [InlineData("2", "100", "66.66666666666666666666666666", "3", 1)]
    [InlineData("0.80", "100", "80.0000", "1", 0)]
    [InlineData("-5", "100", "-41.66", "12", -1)]
    [InlineData("79228162514264337593543950335", "1", "7922816251426433759354395033.5", "10", 0)]
    [InlineData("79228162514264337593543950335", "100", "79228162514264337593543950334", "100", 1)]
    public void ratios_are_compared_by_their_products(string a, string b, string c, string d, int sign) =>
        Assert.Equal(sign, Math.Sign(ExactProduct.Compare(Number(a), Number(b), Number(c), Number(d))));

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
