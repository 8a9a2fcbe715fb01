using Bpo.Domain.Pricing;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads charges on results and their value.</summary>
internal static class ResultCharges
{
    private static readonly IReadOnlyDictionary<string, bool> Silence = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["accepts"] = true,
        ["rejects"] = false,
    };

    public static Charge PerResult(TermsNode node) =>
        RateReader.WithRate(
            new Charge.PerResult
            {
                Id = node.Text("id"),
                Result = node.Text("result"),
                Acceptance = node.Child("acceptance") is { } acceptance ? ReadAcceptance(acceptance) : null,
                ClawbackDays = node.OptionalInteger("clawbackDays"),
            },
            node
        );

    public static Charge PercentOfSales(TermsNode node) =>
        RateReader.WithRate(
            new Charge.PercentOfSales
            {
                Id = node.Text("id"),
                Result = node.OptionalText("result") ?? "sale",
                Acceptance = node.Child("acceptance") is { } acceptance ? ReadAcceptance(acceptance) : null,
                ClawbackDays = node.OptionalInteger("clawbackDays"),
                PerSale = SaleTermsReader.Read(node),
            },
            node,
            price: "percent"
        );

    private static ResultAcceptance ReadAcceptance(TermsNode node)
    {
        var acceptance = new ResultAcceptance(node.Integer("days"), node.OptionalWord("silence", Silence) ?? true);
        node.Close();
        return acceptance;
    }
}
