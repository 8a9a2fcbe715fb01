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

    /// <summary>From when on rollup cells are needed: some promises reach back, and so does a default that still runs.</summary>
    public DateTimeOffset CellsFrom
    {
        get
        {
            var month = request.Rating.Period;
            var reach = Terms.Zone.StartOf(month.From) - ContactNeed.CellReach(Terms);
            return
                UncuredDefaults.NeededFrom(Terms, month, request.History) is { } day
                && Terms.Zone.StartOf(day) is var since
                && since < reach
                ? since
                : reach;
        }
    }

    /// <summary>Contacts are added in any order, those of <see cref="LookBack"/> among them.</summary>
    public void Add(Contact contact) => rating.Add(contact);

    /// <summary>The billable units of the contacts added so far, to be priced at other volumes too.</summary>
    public CountedUsage Counted() => rating.Counted();

    public MonthStatement Close(MetricSource source)
    {
        var period = request.Rating.Period;
        var bill = rating.Bill();
        var remedies = new Remedies(Terms, request, source);
        var results = SlaResults.Of(Terms, period, source, request.ServiceStart);
        var credited = new CreditInput
        {
            Terms = Terms,
            Period = period,
            Results = results,
            Fees = bill.Fees,
            History = request.History,
            Incidents = request.Agreements.Incidents,
            Restored = remedies.Restored(),
            Uncured = remedies.Uncured(),
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
}
