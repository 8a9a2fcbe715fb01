using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads what others reported and billed. Nothing is computed from it: it is compared.</summary>
internal static class ReportedRows
{
    public const string Values = "reported";
    public const string Lines = "billed";

    public static readonly IReadOnlyList<UsageKind> Kinds =
    [
        new(
            Values,
            ["sla", "service", "from", "to", "value", "numerator", "denominator", "source"],
            ["sla", "from", "to", "value"],
            [],
            Value
        ),
        new(
            Lines,
            ["invoice", "line", "charge", "from", "to", "quantity", "price", "amount"],
            ["invoice", "line", "charge", "from", "to", "amount"],
            [],
            Line
        ),
    ];

    private static UsageFact? Value(TermsNode node, Terms terms)
    {
        var sla = node.Text("sla");
        var service = node.OptionalText("service") ?? "";
        var value = node.Number("value");
        var numerator = node.OptionalNumber("numerator");
        var denominator = node.OptionalNumber("denominator");
        var source = node.OptionalText("source") ?? "vendor";
        if (node.Has("sla") && !terms.Slas.Any(clause => clause.Id == sla))
        {
            node.Fault("sla", "unknown-reference", $"The terms know no service level '{sla}'.");
        }

        if ((numerator is null) != (denominator is null) || denominator <= 0)
        {
            node.Fault("denominator", "order", "Numerator and denominator come together, the latter above zero.");
        }

        return Span(node, terms) is { } span
            ? Fact(
                UsageKinds.Key(sla, service, source, span.From, span.To),
                span,
                terms,
                new ReportedValue(sla, service, span, value, numerator, denominator, source)
            )
            : null;
    }

    private static UsageFact? Line(TermsNode node, Terms terms)
    {
        var (invoice, line, charge) = (node.Text("invoice"), node.Text("line"), node.Text("charge"));
        var quantity = node.OptionalNumber("quantity");
        var price = node.OptionalNumber("price");
        var amount = node.Number("amount");
        return Span(node, terms) is { } span
            ? Fact(
                UsageKinds.Key(invoice, line),
                span,
                terms,
                new BilledLine(invoice, line, charge, span, quantity, price, amount)
            )
            : null;
    }

    private static Period? Span(TermsNode node, Terms terms)
    {
        var from = Moments.OptionalDate(node, "from", terms.Zone);
        var to = Moments.OptionalDate(node, "to", terms.Zone);
        if (to <= from)
        {
            node.Fault("to", "order", "'to' must be after 'from'; it is the first day that no longer belongs.");
        }

        node.Close();
        return from is { } begin && to is { } end && end > begin ? new Period(begin, end) : null;
    }

    private static UsageFact Fact(string key, Period span, Terms terms, object value)
    {
        var (from, to) = terms.Zone.Bounds(span);
        return new UsageFact(key, from, to, value);
    }
}
