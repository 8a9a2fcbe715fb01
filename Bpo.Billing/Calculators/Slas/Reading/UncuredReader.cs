using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Contracts;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads a default whose cure failed: <c>{"sla":"sl","since":"2026-08","weeks":2,"earlier":1}</c>.</summary>
internal static class UncuredReader
{
    public static UncuredDefault Read(TermsNode node)
    {
        var uncured = new UncuredDefault(
            node.Text("sla"),
            PeriodReader.ReadMonth(node, "since") ?? DateOnly.MinValue,
            node.OptionalInteger("earlier") ?? 0,
            node.Integer("weeks", minimum: 0)
        );
        node.Close();
        return uncured;
    }
}
