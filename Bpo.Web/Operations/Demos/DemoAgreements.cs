using System.Globalization;
using System.Text;
using Bpo.Billing.Demo;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Disputes;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Records;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Operations.Demos;

/// <summary>
/// What the demo's two sides have to agree about last month: an exclusion that is approved, one that waits, a bill at another
/// price and the dispute over it.
/// </summary>
internal sealed class DemoAgreements(
    TenantDatabase database,
    ImportSettings settings,
    HistoricClock clock,
    TenantScope vendor,
    DemoTenant demo,
    DemoBooks books
)
{
    private const decimal Overcharge = 0.01m;

    private DemoContract Care => demo.Contracts[0];

    private Guid Contract => books.IdOf(Care);

    private TenantScope Client => TenantScope.Of(vendor.Tenant!.Value, books.ClientOf(Care.Client));

    /// <summary>Before last month is computed.</summary>
    public async Task Exclude(CancellationToken cancel)
    {
        var tests = await Propose(
            ExclusionReason.TestCalls,
            (WorkingDay: 2, Hour: 8, Minutes: 15),
            "Test calls after the new menu, agreed by mail.",
            cancel
        );
        await Propose(
            ExclusionReason.ClientOutage,
            (WorkingDay: 9, Hour: 14, Minutes: 120),
            "The shop's order system was down; ticket TB-2291.",
            cancel
        );
        DemoBooks.Accepted(
            await database.Write(
                Client,
                async db =>
                    await DecideExclusion.Run(
                        db,
                        await db.Set<ExclusionRecord>().SingleAsync(row => row.Id == tests, cancel),
                        ExclusionDecision.Approve,
                        "",
                        DemoBooks.Actor,
                        clock.GetUtcNow(),
                        cancel
                    ),
                cancel
            )
        );
    }

    /// <summary>After last month is drafted: the vendor's own bill counts our minutes at a cent more.</summary>
    public async Task Bill(CancellationToken cancel)
    {
        var month = demo.Months.Last;
        await using var db = database.Open(vendor);
        var line = await (
            from one in db.Set<InvoiceLine>().AsNoTracking()
            join invoice in db.Set<Invoice>() on one.InvoiceId equals invoice.Id
            where invoice.ContractId == Contract && invoice.PeriodFrom == month.From && one.Kind == "per-minute"
            orderby one.Number
            select new { Line = one, invoice.CurrencyCode }
        ).FirstAsync(cancel);
        var price = (line.Line.AmountMinor / Currency.Of(line.CurrencyCode).MinorPerMajor / line.Line.Quantity);
        var asked = decimal.Round(price, 2, MidpointRounding.AwayFromZero) + Overcharge;
        var amount = Money.Round(line.Line.Quantity * asked, Currency.Of(line.CurrencyCode));
        var csv = string.Create(
            CultureInfo.InvariantCulture,
            $"invoice,line,charge,from,to,quantity,price,amount\nVCS-2207,1,{line.Line.Charge},{month.From:yyyy-MM-dd},{month.To:yyyy-MM-dd},{line.Line.Quantity},{asked},{amount.ToDecimalString()}\n"
        );
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var request = new RecordsRequest(Contract, "billed", content, "VCS-2207.csv");
        DemoBooks.Accepted(await new ImportRecords(database, clock, settings).Run(vendor, request, cancel));
        await Dispute(line.Line, amount.Minor - line.Line.AmountMinor, cancel);
    }

    private async Task Dispute(InvoiceLine billed, long claimed, CancellationToken cancel)
    {
        var draft = new DisputeDraft(
            DisputeSubject.Line,
            billed.Charge,
            demo.Months.Last.From,
            claimed,
            "Bill VCS-2207 counts the minutes at a cent above the contract."
        );
        var opened = DemoBooks.Accepted(
            await database.Write(
                Client,
                db => OpenDispute.Run(db, Contract, draft, DemoBooks.Actor, clock.GetUtcNow(), cancel),
                cancel
            )
        );
        DemoBooks.Accepted(
            await database.Write(
                vendor,
                async db =>
                    await DisputeTalk.Write(
                        db,
                        await db.Set<Dispute>().SingleAsync(row => row.Id == opened.Id, cancel),
                        "The new price was to hold from last month; we look for the letter.",
                        "",
                        offerMinor: null,
                        DemoBooks.Actor,
                        clock.GetUtcNow(),
                        cancel
                    ),
                cancel
            )
        );
    }

    private async Task<Guid> Propose(
        ExclusionReason reason,
        (int WorkingDay, int Hour, int Minutes) at,
        string evidence,
        CancellationToken cancel
    )
    {
        var day = demo.Months.WorkingDay(1, at.WorkingDay);
        clock.SetTo(day.AddDays(1), hour: 9);
        var from = new DateTimeOffset(day.ToDateTime(new TimeOnly(at.Hour, 0)), TimeSpan.Zero);
        var draft = new ExclusionDraft
        {
            Reason = reason,
            From = from,
            To = from.AddMinutes(at.Minutes),
            Evidence = evidence,
        };
        var proposed = await database.Write(
            vendor,
            db => ProposeExclusion.Run(db, Contract, draft, DemoBooks.Actor, clock.GetUtcNow(), cancel),
            cancel
        );
        return DemoBooks.Accepted(proposed).Id;
    }
}
