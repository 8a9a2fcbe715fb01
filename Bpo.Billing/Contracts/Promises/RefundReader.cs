using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads what is paid back when service is late or does not come.</summary>
internal static class RefundReader
{
    private static readonly IReadOnlyDictionary<string, RefundReason> Reasons = new Dictionary<string, RefundReason>(
        StringComparer.Ordinal
    )
    {
        ["delay"] = RefundReason.Delay,
        ["non-performance"] = RefundReason.NonPerformance,
    };

    public static RefundClause Read(TermsNode node)
    {
        var clause = new RefundClause(
            node.Text("id"),
            node.Word("reason", Reasons),
            node.OptionalPercent("percent") ?? 100,
            node.ChargeIds(),
            node.OptionalNotNegative("bankFee") ?? 0
        );
        node.Close();
        return clause;
    }
}
