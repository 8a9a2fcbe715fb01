using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Reports.Invoices;
using Bpo.Reports.Scorecards;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Invoices;

/// <summary>Stored lines as they are printed.</summary>
internal sealed class InvoiceDocumentLines
{
    private readonly InvoiceRecords records;
    private readonly DocumentTexts texts;
    private readonly PrintedSayings sayings;
    private readonly SlaNames slas;
    private readonly Dictionary<string, SlaResult> results;

    public InvoiceDocumentLines(InvoiceRecords records, DocumentTexts texts)
    {
        (this.records, this.texts) = (records, texts);
        sayings = new PrintedSayings(records.Invoice.Language, records.Invoice.Currency);
        results = records
            .Results.Select(record => StoredJson.Read<SlaResult>(record.Result))
            .ToDictionary(result => result.Sla, StringComparer.Ordinal);
        slas = new SlaNames([.. results.Values], records.Names.Services, texts);
    }

    public InvoiceDocumentLine Of(InvoiceLine line)
    {
        var amount = line.AmountMinor / records.Invoice.Currency.MinorPerMajor;
        var isCredit = line.Kind is LineKinds.Credit or LineKinds.EarnBack or LineKinds.Bonus;
        return new InvoiceDocumentLine
        {
            Number = line.Number,
            Description = Description(line),
            Quantity =
                isCredit ? 1
                : line.Quantity == 0 && line.Unit.Length == 0 ? null
                : line.Quantity,
            Unit = isCredit ? texts[$"unit.{line.Kind}"] : sayings.Unit(line.Unit, line.Quantity),
            UnitPrice = isCredit ? amount : line.Price,
            Amount = amount,
            TaxCategory = line.TaxCategory,
            IsServiceCredit = line.Kind == LineKinds.Credit,
            Clause = texts.Cite(line.Clause),
            Contacts = line.Contacts > 0 ? line.Contacts : null,
            Steps = [.. StoredJson.Read<IReadOnlyList<PricingStep>>(line.Steps).Select(Step)],
        };
    }

    private string Description(InvoiceLine line) =>
        line.Kind switch
        {
            LineKinds.Credit or LineKinds.EarnBack or LineKinds.Bonus => texts.Format(
                $"line.{line.Kind}",
                Outcome(line.Charge)
            ),
            LineKinds.Adjustment => texts.Format(
                "line.adjustment",
                NameOf(line.Charge),
                texts.Dates.Month(line.Corrects ?? line.SpanFrom)
            ),
            LineKinds.Settlement => texts.Format(
                "line.settlement",
                NameOf(line.Charge),
                texts.Dates.Month(line.Corrects ?? line.SpanFrom)
            ),
            _ => sayings.Say(StoredJson.Read<Explanation>(line.Description)),
        };

    /// <param name="charge">Its id, the id of one of its lines, which begins with it, or a promise.</param>
    private string NameOf(string charge) =>
        (
            records.Names.Charges.GetValueOrDefault(charge)
            ?? records.Names.Charges.GetValueOrDefault(charge.Split('/')[0])
        )
            is { } name
            ? sayings.Say(name)
            : slas[charge];

    /// <summary>The promise with what became of it: Service level 80/20, 78.6% against ≥ 80%.</summary>
    private string Outcome(string sla)
    {
        if (!results.TryGetValue(sla, out var result) || result.Measured.Value is not { } value)
        {
            return slas[sla];
        }

        var unit = ScorecardRows.UnitOf(result.Unit);
        var target = new MeasureTarget(new MeasuredValue(result.Target.Level, unit), result.Target.IsFloor);
        return texts.Format(
            "line.outcome",
            slas[sla],
            texts.Measures.Result(new MeasuredValue(value, unit), target),
            texts.Measures.Target(target)
        );
    }

    /// <summary>A step that only decides has nothing to carry on.</summary>
    private ComputationStep Step(PricingStep step)
    {
        var decides = step is { In: 0, Out: 0 };
        return new ComputationStep(sayings.Say(step.Explain), decides ? null : step.In, decides ? null : step.Out);
    }
}
