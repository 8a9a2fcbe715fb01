using Bpo.Billing.Compliance;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Months;

/// <summary>Streams the usage of a month through its computation. Nothing is decided here: the session does that.</summary>
public sealed class ComputeMonth(IUsageSource usage)
{
    public async Task<ComputedMonth> Run(BpoDbContext db, MonthInputs inputs, CancellationToken cancel)
    {
        var session = new MonthSession(inputs.Request);
        var contract = inputs.Contract.Id;
        var span = inputs.Span;
        var billed = span with { From = span.From - session.LookBack };
        await foreach (var contact in usage.Contacts(db, contract, billed, cancel))
        {
            session.Add(contact);
        }

        var cells = await usage.Cells(db, contract, span, cancel);
        var source = new MetricSource { Cells = cells, Contacts = await ContactsToJudge(db, inputs, session, cancel) };
        var review = ReviewComputation.Of(session.Terms, inputs.Month, source, inputs.Request.ServiceStart);
        return new ComputedMonth(inputs, session.Close(source), review, cells);
    }

    /// <summary>Most promises are judged from cells alone; what others need is kept in memory, and only then.</summary>
    private async Task<Func<InstantRange, IEnumerable<Contact>>> ContactsToJudge(
        BpoDbContext db,
        MonthInputs inputs,
        MonthSession session,
        CancellationToken cancel
    )
    {
        if (ContactNeed.Of(session.Terms, inputs.Month, []) is not { } need)
        {
            return static _ => [];
        }

        var contacts = await usage.Contacts(db, inputs.Contract.Id, need, cancel).ToListAsync(cancel);
        return span => contacts.Where(contact => span.Contains(contact.EnqueuedAt));
    }
}

/// <summary>A computed month, not stored yet.</summary>
public sealed record ComputedMonth(
    MonthInputs Inputs,
    MonthStatement Statement,
    ReviewFigures Review,
    IReadOnlyList<Rollup> Cells
);
