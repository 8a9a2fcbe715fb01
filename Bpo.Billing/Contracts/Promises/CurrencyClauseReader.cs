using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads the clause that lets prices follow an exchange rate.</summary>
internal static class CurrencyClauseReader
{
    private static readonly IReadOnlyDictionary<string, bool> Passes = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["all"] = false,
        ["beyond"] = true,
    };

    public static CurrencyClause Read(TermsNode node)
    {
        var currency = node.OptionalCurrency("currency");
        if (!node.Has("currency"))
        {
            node.Fault("currency", "required", "'currency' is required.");
        }

        var clause = new CurrencyClause(
            currency?.Code ?? "",
            node.Text("source"),
            Rate(node, "baseRate"),
            node.OptionalPercent("corridorPercent") ?? 0,
            node.OptionalWord("passes", Passes) ?? false,
            node.ChargeIds(),
            MonthlyValues.Read(node, "rates", "rate")
        );
        node.Close();
        return clause;
    }

    private static decimal Rate(TermsNode node, string member)
    {
        var rate = node.NotNegative(member);
        if (rate == 0 && node.Has(member))
        {
            node.Fault(member, "range", "An exchange rate is above zero.");
        }

        return rate == 0 ? 1 : rate;
    }
}
