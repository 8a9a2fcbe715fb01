using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Rating;
using Bpo.Billing.Rating.WhatIf;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// Computes one month: rate, judge, credit, tax. Run, preview and correction of an issued month all go through here, so
/// they cannot differ.
/// </summary>
/// <remarks>
/// Where the terms change within the month, prices follow the days; promises are judged over the whole month by the version
/// in force at its end, for a level agreed per month cannot be met for half of one.
/// </remarks>
public sealed class MonthSession(MonthRequest request)
{
    private readonly RatingSession rating = new(request.Rating);

    /// <summary>The version that judges and invoices the month.</summary>
    public Terms Terms => request.Rating.Segments[^1].Terms;

    public TimeSpan LookBack => rating.LookBack;

    /// <summary>Contacts are added in any order, those of <see cref="LookBack"/> among them.</summary>
    public void Add(Contact contact) => rating.Add(contact);

    /// <summary>The billable units of the contacts added so far, to be priced at other volumes too.</summary>
    public CountedUsage Counted() => rating.Counted();

    public MonthStatement Close(MetricSource source)
    {
        var period = request.Rating.Period;
        var bill = rating.Bill();
        var results = SlaResults.Of(Terms, period, source, request.ServiceStart);
        var credited = new CreditInput
        {
            Terms = Terms,
            Period = period,
            Results = results,
            Fees = bill.Fees,
            History = request.History,
            Incidents = request.Agreements.Incidents,
            Restored = Restored(source),
            ServiceStart = request.ServiceStart,
        };
        var credits = ServiceCredits.For(credited);
        var draft = DraftInvoice.From(
            bill with
            {
                Lines = [.. bill.Lines, .. request.Adjustments],
            },
            credits,
            Terms,
            period,
            request.Agreements.Accepted
        );
        return new MonthStatement(bill, results, credited, credits, draft);
    }

    /// <summary>The levels met over the cure period, once it is over. Levels that read single contacts are not cured.</summary>
    private IReadOnlyList<string> Restored(MetricSource source)
    {
        if (Terms.Credits.Cure is not { } cure || !request.Agreements.IsCureOver)
        {
            return [];
        }

        var after = request.Rating.Period.To;
        var judged = SlaResults.Of(
            Terms,
            new Period(after, after.AddDays(cure.Days)),
            source with
            {
                Cells = source.CellsAfter,
                Contacts = static _ => [],
                Exclusions = [],
                Proposed = [],
            },
            request.ServiceStart
        );
        return [.. judged.Where(result => result.Attainment == Attainment.Met).Select(result => result.Sla)];
    }
}
