using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads reports that were due, checked invoice lines, outages and automated conversations.</summary>
internal static class DeliveryRows
{
    public static UsageFact? Report(TermsNode node, Terms terms)
    {
        var dueAt = Moments.Required(node, "dueAt", terms.Zone);
        var report = new DueReport(
            node.Text("name"),
            dueAt ?? default,
            Moments.Optional(node, "deliveredAt", terms.Zone),
            node.OptionalText("service") ?? ""
        );
        node.Close();
        return RowChecks.Moment(UsageKinds.Key(report.Name, dueAt ?? default), dueAt, _ => report);
    }

    public static UsageFact? Check(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var check = new CheckedLine(
            node.Text("invoice"),
            node.Text("line"),
            at ?? default,
            node.OptionalFlag("correct") ?? false,
            node.OptionalText("service") ?? ""
        );
        Needed(node, "correct");
        node.Close();
        return RowChecks.Moment(UsageKinds.Key(check.Invoice, check.Line), at, _ => check);
    }

    public static UsageFact? Outage(TermsNode node, Terms terms)
    {
        var since = Moments.Required(node, "from", terms.Zone);
        var until = Moments.Required(node, "to", terms.Zone);
        RowChecks.Order(node, since, until);
        var outage = new Outage(
            node.Text("system"),
            since ?? default,
            until ?? default,
            node.OptionalFlag("excused") ?? false,
            node.OptionalText("reason") ?? "",
            node.OptionalText("service") ?? ""
        );
        node.Close();
        return since is { } start && until is { } end
            ? new UsageFact(UsageKinds.Key(outage.System, start), start, end, outage)
            : null;
    }

    public static UsageFact? Session(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var session = new AutomatedSession(
            node.Text("id"),
            at ?? default,
            node.OptionalFlag("resolved") ?? false,
            node.OptionalText("service") ?? ""
        );
        Needed(node, "resolved");
        node.Close();
        return RowChecks.Moment(UsageKinds.Key(session.Id), at, _ => session);
    }

    private static void Needed(TermsNode node, string flag)
    {
        if (!node.Has(flag))
        {
            node.Fault(flag, "required", $"'{flag}' is required.");
        }
    }
}
