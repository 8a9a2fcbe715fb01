using Bpo.Domain.Pricing;

namespace Bpo.Billing.Contracts;

/// <summary>Reads one charge by its kind.</summary>
internal static class ChargeReader
{
    /// <summary>Null when the kind is unknown; the fault is noted.</summary>
    public static Charge? Read(TermsNode node)
    {
        node.Fault("kind", "unknown-word", $"'{node.Text("kind")}' is not a kind of charge.");
        return null;
    }
}
