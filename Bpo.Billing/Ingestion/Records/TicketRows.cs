using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads what happened to tickets: a row with a status is a change of it, any other a comment.</summary>
internal static class TicketRows
{
    private static readonly IReadOnlyDictionary<string, TicketStatus> Statuses = RowChecks.Words(
        ("new", TicketStatus.New),
        ("open", TicketStatus.Open),
        ("pending", TicketStatus.Pending),
        ("hold", TicketStatus.Hold),
        ("on-hold", TicketStatus.Hold),
        ("solved", TicketStatus.Solved),
        ("closed", TicketStatus.Closed)
    );

    private static readonly IReadOnlyDictionary<string, TicketActor> Actors = RowChecks.Words(
        ("customer", TicketActor.Customer),
        ("agent", TicketActor.Agent),
        ("automation", TicketActor.Automation)
    );

    public static UsageFact? Event(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var happened = new TicketEvent(
            node.Text("ticket"),
            at ?? default,
            node.OptionalWord("status", Statuses),
            node.OptionalWord("by", Actors) ?? TicketActor.Agent,
            node.OptionalFlag("public") ?? true,
            node.OptionalText("queue") ?? "",
            node.OptionalText("service") ?? ""
        );
        if (!node.Has("status") && !node.Has("by"))
        {
            node.Fault("by", "required", "A comment says who wrote it: customer, agent or automation.");
        }

        var id = node.OptionalText("id") ?? node.OptionalText("status") ?? node.OptionalText("by") ?? "";
        node.Close();
        return RowChecks.Moment(UsageKinds.Key(happened.Ticket, at ?? default, id), at, _ => happened);
    }
}
