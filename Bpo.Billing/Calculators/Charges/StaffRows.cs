using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Reads agent activity and seats.</summary>
internal static class StaffRows
{
    private static readonly IReadOnlyDictionary<string, AgentState> States = new Dictionary<string, AgentState>(
        StringComparer.Ordinal
    )
    {
        ["logged-in"] = AgentState.LoggedIn,
        ["ready"] = AgentState.Ready,
        ["handling"] = AgentState.Handling,
        ["pause"] = AgentState.Pause,
        ["scheduled"] = AgentState.Scheduled,
        ["approved"] = AgentState.Approved,
        ["productive"] = AgentState.Productive,
        ["training"] = AgentState.Training,
    };

    public static AgentActivity? Activity(TermsNode node, Terms terms)
    {
        var (from, to) = (Moments.Required(node, "from", terms.Zone), Moments.Required(node, "to", terms.Zone));
        var activity = new AgentActivity(
            node.OptionalText("agent") ?? "",
            from ?? default,
            to ?? default,
            node.Word("state", States),
            node.OptionalText("reason") ?? "",
            node.OptionalText("service") ?? ""
        );
        if (to < from)
        {
            node.Fault("to", "order", "'to' must not be before 'from'.");
        }

        node.Close();
        return from is null || to is null ? null : activity;
    }

    public static SeatAssignment? Seat(TermsNode node, Terms terms)
    {
        var from = Moments.OptionalDate(node, "from", terms.Zone);
        var to = Moments.OptionalDate(node, "to", terms.Zone);
        if (from is null && !node.Has("from"))
        {
            node.Fault("from", "required", "'from' is required.");
        }

        var seat = new SeatAssignment(
            node.OptionalText("agent") ?? "",
            node.OptionalText("role") ?? "",
            node.OptionalText("service") ?? "",
            from ?? default,
            to,
            node.OptionalText("replaces") ?? ""
        );
        node.Close();
        if (to <= from)
        {
            node.Fault("to", "order", "'to' must be after 'from'; it is the first day without the seat.");
            return null;
        }

        return from is null ? null : seat;
    }
}
