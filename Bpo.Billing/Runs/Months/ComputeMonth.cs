using Bpo.Billing.Compliance;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Streams the usage of a month through its computation. Nothing is decided here: the session does that.</summary>
public sealed class ComputeMonth(IUsageSource usage)
{
    public async Task<ComputedMonth> Run(BpoDbContext db, MonthInputs inputs, CancellationToken cancel)
    {
        var session = new MonthSession(inputs.Request);
        var span = inputs.Span;
        var billed = span with { From = span.From - session.LookBack };
        var judged = await Feed(db, inputs, session, billed, cancel);
        var reached = span with { From = session.CellsFrom };
        var cells = await usage.Cells(db, inputs.Contract.Id, reached, inputs.UsageAsOf, cancel);
        IReadOnlyList<Rollup> own = [.. cells.Where(cell => span.Contains(cell.Key.Start))];
        var source = new MetricSource
        {
            Cells = cells,
            CellsAfter = await After(db, inputs, session, cancel),
            Contacts = span => judged.Where(contact => span.Contains(contact.EnqueuedAt)),
            Other = inputs.Request.Rating.Usage,
            Exclusions = inputs.Request.Agreements.Exclusions,
            Proposed = inputs.Request.Agreements.Proposed,
            Forecasts = inputs.Request.Agreements.Forecasts,
            KnownUntil = await KnownUntil(db, inputs.UsageAsOf, cancel),
        };
        var reviewed = source with { Cells = own };
        var review = ReviewComputation.Of(session.Terms, inputs.Month, reviewed, inputs.Request.ServiceStart);
        return new ComputedMonth(inputs, session.Close(source), review, own);
    }

    private async Task<IReadOnlyList<Rollup>> After(
        BpoDbContext db,
        MonthInputs inputs,
        MonthSession session,
        CancellationToken cancel
    ) =>
        session.Terms.Credits.Cure is { } cure && inputs.Request.Agreements.IsCureOver
            ? await usage.Cells(
                db,
                inputs.Contract.Id,
                inputs.Span with
                {
                    From = inputs.Span.To,
                    To = session.Terms.Zone.StartOf(inputs.Month.To.AddDays(cure.Days)),
                },
                inputs.UsageAsOf,
                cancel
            )
            : [];

    /// <summary>
    /// Rates what is billed and answers with what must be judged contact by contact: most promises need cells alone, so
    /// contacts are kept in memory only for those that do not, and read once for both.
    /// </summary>
    private async Task<IReadOnlyList<Contact>> Feed(
        BpoDbContext db,
        MonthInputs inputs,
        MonthSession session,
        InstantRange billed,
        CancellationToken cancel
    )
    {
        var need = ContactNeed.Of(session.Terms, inputs.Month, inputs.Request.Agreements.AllExclusions);
        var kept = new List<Contact>();
        var contacts = usage.Contacts(db, inputs.Contract.Id, Union(billed, need), inputs.UsageAsOf, cancel);
        await foreach (var contact in contacts.WithCancellation(cancel))
        {
            if (billed.Contains(contact.EnqueuedAt))
            {
                session.Add(contact);
            }

            if (need?.Contains(contact.EnqueuedAt) == true)
            {
                kept.Add(contact);
            }
        }

        return kept;
    }

    /// <summary>
    /// What is open is judged as of the last delivery, not as of the clock on the wall: the same imports give the same month.
    /// </summary>
    internal static async Task<DateTimeOffset?> KnownUntil(BpoDbContext db, long asOf, CancellationToken cancel) =>
        await db.Set<Import>()
            .Where(import => import.Number == asOf)
            .Select(import => import.FinishedAt)
            .FirstOrDefaultAsync(cancel);

    private static InstantRange Union(InstantRange billed, InstantRange? need) =>
        need is { } judged
            ? new InstantRange(
                judged.From < billed.From ? judged.From : billed.From,
                judged.To > billed.To ? judged.To : billed.To
            )
            : billed;
}

/// <summary>A computed month, not stored yet.</summary>
public sealed record ComputedMonth(
    MonthInputs Inputs,
    MonthStatement Statement,
    ReviewFigures Review,
    IReadOnlyList<Rollup> Cells
);
