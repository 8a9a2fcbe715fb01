using Bpo.Tests.Localization;
using Bpo.Web.Features.Contracts.Terms;

namespace Bpo.Tests.Contracts;

public sealed class FaultsAreSaidInTheReadersLanguage
{
    private const string Agreed = """
        { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "slas": [ { "id": "sl", "metric": "service-level", "target": { "atLeast": "80" }, "thresholdSeconds": 20 } ],
          "credits": { "atRisk": { "percent": "10", "base": "gross" }, "rules": [
            { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "50" } },
            { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "40" } } ] } }
        """;

    [Theory]
    [InlineData("en-GB", "'sl' has a rule already.")]
    [InlineData("ru-RU", "Такой идентификатор уже используется.")]
    [InlineData("zh-CN", "该标识已被使用。")]
    public void a_second_rule_for_one_promise_is_refused_in_words(string culture, string expected)
    {
        using var _ = Reading.In(culture);
        var fault = Assert.Single(new EditedTerms(Agreed).Faults, fault => fault.Code == "duplicate-id");

        Assert.Equal(expected, Reading.Words().Say(fault));
    }
}
