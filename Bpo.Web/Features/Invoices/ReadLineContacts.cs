using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Rating;
using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Invoices;

/// <summary>The first contacts behind a line, each with its real and its billed seconds where time is billed.</summary>
public sealed class ReadLineContacts(TenantDatabase database, IUsageSource usage)
{
    private const int Shown = 8;

    public async Task<IReadOnlyList<Row>> Handle(
        TenantScope scope,
        string invoiceId,
        int number,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Invoice, invoiceId) is not { } key)
        {
            return [];
        }

        await using var db = database.Open(scope);
        var line = await db.Set<InvoiceLine>()
            .AsNoTracking()
            .SingleAsync(row => row.InvoiceId == key && row.Number == number, cancel);
        var contract = await db.Set<Invoice>()
            .Where(row => row.Id == key)
            .Select(row => row.ContractId)
            .SingleAsync(cancel);
        var terms = (await db.TermsOf(contract, cancel)).Single(version => version.Number == line.TermsVersion).Terms;
        var services = new ServiceAssignment(terms);
        var charge = terms.Pricing.FirstOrDefault(one => one.Id == line.Charge);
        var span = terms.Zone.Bounds(new Period(line.SpanFrom, line.SpanTo));
        List<Row> rows = [];
        await foreach (var contact in usage.Contacts(db, contract, span, cancel))
        {
            var isOfLine = line.Service.Length == 0 || services.Of(contact) == line.Service;
            if (isOfLine && contact.IsAnswered)
            {
                rows.Add(Of(contact, charge as Charge.PerMinute));
                if (rows.Count == Shown)
                {
                    break;
                }
            }
        }

        return rows;
    }

    private static Row Of(Contact contact, Charge.PerMinute? perMinute)
    {
        var real = perMinute is null ? contact.TalkSeconds + contact.HoldSeconds : BilledTime.Of(perMinute, contact);
        long? billed =
            perMinute is not { Rounding: TimeRounding.Contact } ? null
            : BilledTime.IsFree(perMinute, real) ? 0
            : perMinute.Increment.Billable(real);
        return new Row(
            contact.Id,
            contact.AnsweredAt ?? contact.EnqueuedAt,
            contact.Queue,
            contact.WaitSeconds,
            real,
            billed
        );
    }

    /// <param name="Billed">Null where time is not rounded for each contact.</param>
    public sealed record Row(string Id, DateTimeOffset At, string Queue, int Wait, int Real, long? Billed);
}
