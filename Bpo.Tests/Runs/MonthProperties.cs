using System.Text;
using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Bpo.Domain.Usage.Outcome;

namespace Bpo.Tests.Runs;

/// <summary>What holds for the computation of any month.</summary>
public sealed class MonthProperties
{
    private const int Cases = 150;
    private static readonly Period October = Period.Month(2026, 10);

    private static readonly Domain.Contracts.Terms Terms = TermsReader
        .Read(
            Encoding.UTF8.GetBytes(
                """
                {
                  "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
                  "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ],
                  "pricing": [
                    { "id": "talk", "kind": "per-minute", "service": "voice", "basis": "talk", "increment": "60/6",
                      "tiers": { "mode": "graduated", "bands": [ { "upTo": "40", "price": "0.455" }, { "price": "0.4037" } ] } },
                    { "id": "calls", "kind": "per-contact", "service": "voice", "count": "offered", "price": "0.333" } ],
                  "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "95" },
                      "class": "critical", "thresholdSeconds": 20, "formula": "offered" } ],
                  "credits": { "atRisk": { "percent": "12", "base": "gross" },
                    "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "70" } } ] },
                  "invoicing": { "taxes": [ { "category": "S", "rate": "19", "charges": ["*"] } ] }
                }
                """
            )
        )
        .Accepted();

    private static readonly DateTimeOffset ContractStart = Domain
        .Time.ContractZone.Of("Europe/Berlin")
        .StartOf(October.From);

    private static readonly Gen<Contact> AnyCall =
        from minute in Gen.Choose(0, (31 * 24 * 60) - 1)
        from talk in Gen.Choose(0, 900)
        from wait in Gen.Choose(0, 60)
        from answered in Gen.Elements(true, true, true, false)
        select new Contact
        {
            Id = $"{minute}-{talk}-{wait}",
            EnqueuedAt = ContractStart.AddMinutes(minute),
            TalkSeconds = answered ? talk : 0,
            WaitSeconds = wait,
            Outcome = answered ? Outcome.Answered : Outcome.Abandoned,
        };

    private static readonly Arbitrary<Contact[]> AnyMonth = AnyCall.ArrayOf().ToArbitrary();

    [Fact]
    public void lines_taxes_and_totals_add_up() =>
        Check(contacts =>
        {
            var draft = Compute(contacts).Draft;
            var taxable = Money.Sum(draft.Taxes.Select(tax => tax.Base), Terms.Currency);
            return draft.Subtotal == taxable
                && draft.Total == draft.Subtotal + draft.TaxTotal
                && draft.Lines.All(line =>
                    line.Shares.Count == 0
                    || Money.Sum(line.Shares.Select(share => share.Amount), Terms.Currency) == line.Amount
                );
        });

    [Fact]
    public void any_order_of_the_records_gives_the_same_invoice() =>
        Check(contacts => Text(Compute(contacts)) == Text(Compute([.. contacts.Reverse()])));

    [Fact]
    public void a_month_computed_anew_adjusts_nothing() =>
        Check(contacts =>
        {
            var booked = Compute(contacts).Draft.Lines;
            return Adjustments.Of(October, Compute([.. contacts.Reverse()]).Draft.Lines, booked).Count == 0;
        });

    [Fact]
    public void booked_lines_and_adjustments_come_to_what_the_month_costs_now() =>
        Check(contacts =>
        {
            var first = Compute(contacts[..(contacts.Length / 2)]).Draft.Lines;
            var now = Compute(contacts).Draft;
            var adjusted = Adjustments.Of(October, now.Lines, first);
            return Money.Sum(first.Concat(adjusted).Select(line => line.Amount), Terms.Currency) == now.Subtotal;
        });

    private static void Check(Func<Contact[], bool> property) =>
        Prop.ForAll(AnyMonth, property).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    private static MonthStatement Compute(Contact[] contacts)
    {
        var session = new MonthSession(
            new MonthRequest { Rating = RatingRequest.Of(Terms, October), ServiceStart = October.From }
        );
        foreach (var contact in contacts)
        {
            session.Add(contact);
        }

        return session.Close(new MetricSource { Cells = Rollup.Of(contacts, _ => "voice") });
    }

    private static string Text(MonthStatement statement) => StoredJson.Write(statement.Draft);
}
