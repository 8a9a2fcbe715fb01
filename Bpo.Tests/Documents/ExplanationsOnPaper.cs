using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Web.Documents.Texts;

namespace Bpo.Tests.Documents;

public sealed class ExplanationsOnPaper
{
    [Theory]
    [InlineData("en", "Each of 14,364 contacts rounded up to 60/6 s; 2,403,563 s of real time")]
    [InlineData("zh", "14,364 次联络逐次按 60/6 秒进位；实际 2,403,563 秒")]
    public void thousands_are_grouped(string language, string expected) =>
        Assert.Equal(expected, Said(language, "rounding.contact", "60/6", "14364", "2403563"));

    [Fact]
    public void russian_groups_with_a_space_that_does_not_break() =>
        Assert.Contains(
            "14\u00A0364",
            Said("ru", "rounding.contact", "60/6", "14364", "2403563"),
            StringComparison.Ordinal
        );

    [Fact]
    public void a_long_fraction_ends_in_an_ellipsis_as_in_the_columns() =>
        Assert.Equal("40,059.383333… min × 1.00", Said("en", "price", "40059.383333333333", "unit.minute", "1"));

    [Fact]
    public void money_has_the_decimals_of_its_currency() =>
        Assert.Equal(
            "The committed minimum is 17,500.00, the fees are 17,201.50",
            Said("en", "commitment.minimum", "17500.00", "17201.5", "0")
        );

    [Theory]
    [InlineData("1", "1 month × 1,850.00")]
    [InlineData("2", "2 months × 1,850.00")]
    public void a_single_unit_is_singular(string quantity, string expected) =>
        Assert.Equal(expected, Said("en", "price", quantity, "unit.month", "1850"));

    [Theory]
    [InlineData("en", "5 of sales × 1.5%")]
    [InlineData("ru", "5 продаж × 1,5\u00A0%")]
    public void a_price_in_percent_follows_the_language(string language, string expected) =>
        Assert.Equal(expected, Said(language, "price", "5", "unit.sales", "1.5 %"));

    [Fact]
    public void a_credit_reads_like_the_lines() =>
        Assert.Equal(
            "18.5847 reaches the step 16: 10% of 2,322.00 at risk",
            Said("en", "credit.steps.AtRisk", "18.58471", "16", "10", "2322")
        );

    private static string Said(string language, string code, params string[] arguments) =>
        new PrintedSayings(language, Currency.Euro).Say(Explanation.Of(code, arguments));
}
