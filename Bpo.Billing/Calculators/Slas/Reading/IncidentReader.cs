using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Contracts;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads an incident that broke several levels at once.</summary>
internal static class IncidentReader
{
    public static Incident Read(TermsNode node)
    {
        var incident = new Incident(node.Text("id"), node.Texts("slas"), node.OptionalText("chosen"));
        if (incident.Chosen is { } chosen && !incident.Slas.Contains(chosen, StringComparer.Ordinal))
        {
            node.Fault("chosen", "unknown-reference", $"'{chosen}' is not one of the levels of this incident.");
        }

        node.Close();
        return incident;
    }
}
