using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads money paid ahead.</summary>
internal static class PrepaymentReader
{
    public static Prepayment Read(TermsNode node, int index)
    {
        var (from, until) = node.Span();
        var prepayment = new Prepayment(
            node.OptionalText("id") ?? $"prepayment-{index + 1}",
            node.NotNegative("amount"),
            node.ChargeIds(),
            from,
            until
        );
        node.Close();
        return prepayment;
    }
}
