using Bpo.Domain.Sla;

namespace Bpo.Billing.Contracts;

/// <summary>Reads one SLA.</summary>
internal static class SlaReader
{
    public static SlaClause Read(TermsNode node)
    {
        var clause = new SlaClause { Id = node.Text("id") };
        node.Close();
        return clause;
    }
}
