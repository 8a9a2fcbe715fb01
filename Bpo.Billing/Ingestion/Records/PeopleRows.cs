using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads headcount by site, single people's dates, and the staff that was agreed.</summary>
internal static class PeopleRows
{
    public static UsageFact? Headcount(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        node.Number("opening");
        var count = new Headcount(
            node.Text("site"),
            at ?? default,
            RowChecks.Least(node, "opening") ?? 0,
            RowChecks.Least(node, "joiners") ?? 0,
            RowChecks.Least(node, "leavers") ?? 0,
            node.OptionalText("service") ?? ""
        );
        if (count.Closing < 0)
        {
            node.Fault("leavers", "order", "More people left than were there.");
        }

        node.Close();
        return RowChecks.Moment(UsageKinds.Key(count.Site, at ?? default), at, _ => count);
    }

    public static UsageFact? Tenure(TermsNode node, Terms terms)
    {
        var joined = Moments.OptionalDate(node, "joinedOn", terms.Zone);
        if (!node.Has("joinedOn"))
        {
            node.Fault("joinedOn", "required", "'joinedOn' is required.");
        }

        var tenure = new Tenure(
            node.Text("agent"),
            node.OptionalText("site") ?? "",
            node.OptionalText("service") ?? "",
            joined ?? default,
            Moments.OptionalDate(node, "proficientOn", terms.Zone),
            Moments.OptionalDate(node, "leftOn", terms.Zone)
        );
        if (tenure.LeftOn < joined || tenure.ProficientOn < joined)
        {
            node.Fault("joinedOn", "order", "Nobody leaves or is proficient before they joined.");
        }

        node.Close();
        return joined is null
            ? null
            : new UsageFact(
                UsageKinds.Key(tenure.Agent, tenure.Service, tenure.JoinedOn),
                terms.Zone.StartOf(tenure.JoinedOn),
                tenure.LeftOn is { } left ? terms.Zone.StartOf(left.AddDays(1)) : null,
                tenure
            );
    }

    public static UsageFact? Requirement(TermsNode node, Terms terms)
    {
        var since = Moments.Required(node, "from", terms.Zone);
        var until = Moments.Required(node, "to", terms.Zone);
        node.Number("agents");
        var agents = RowChecks.Least(node, "agents") ?? 0;
        RowChecks.Order(node, since, until);
        var service = node.Text("service");
        node.Close();
        return since is { } start && until is { } end
            ? new UsageFact(
                UsageKinds.Key(service, start, end),
                start,
                end,
                new StaffingRequirement(service, start, end, agents)
            )
            : null;
    }
}
