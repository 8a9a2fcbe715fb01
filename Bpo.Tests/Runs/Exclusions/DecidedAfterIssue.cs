using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Exclusions;

/// <summary>An exclusion that is agreed when its month is issued already.</summary>
public sealed class DecidedAfterIssue
{
    private static readonly DateOnly September = new(2026, 9, 1);

    private const string Terms = """
        {
          "effectiveFrom": "2026-09-01", "currency": "EUR", "timeZone": "UTC",
          "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ],
          "pricing": [ { "id": "talk", "kind": "per-contact", "name": "Calls", "service": "voice", "count": "handled", "price": "1.00" } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "thresholdSeconds": 20, "formula": "offered" } ],
          "credits": { "atRisk": { "percent": "10", "base": "gross" }, "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "100" } } ] }
        }
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_credit_it_undoes_comes_back_as_a_line_of_the_next_draft_and_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.Create(test, September);
        (await contract.AddTerms(Terms)).Accepted();
        (
            await test.Database.Write(
                contract.Scope,
                db => Bpo.Billing.Runs.ActivateContract.Run(db, contract.Contract.Id, ContractFixture.Cancel),
                ContractFixture.Cancel
            )
        ).Accepted();
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(September, 100));
        var desk = new ExclusionDesk(contract, usage);
        await Issue(desk, Period.Month(2026, 9));

        await desk.Approved(
            ExclusionDesk.Draft() with
            {
                From = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero),
                To = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero),
            }
        );
        var october = await Lines(desk, (await contract.Close(usage, ExclusionDesk.October)).Accepted().InvoiceId);

        // 90 answered calls at 1.00; a tenth of it was the credit.
        var line = Assert.Single(october, line => line.Charge == "sl");
        Assert.Equal((LineKinds.Adjustment, 900L, September), (line.Kind, line.AmountMinor, line.Corrects));

        await Issue(desk, ExclusionDesk.October);
        var november = (await contract.Close(usage, Period.Month(2026, 11))).Accepted();
        Assert.DoesNotContain(await Lines(desk, november.InvoiceId), entry => entry.Charge == "sl");
    }

    private static async Task Issue(ExclusionDesk desk, Period month)
    {
        var closed = (await desk.Contract.Close(desk.Usage, month)).Accepted();
        (await desk.Contract.Issue(closed.InvoiceId, desk.Usage)).Accepted();
    }

    private static async Task<List<InvoiceLine>> Lines(ExclusionDesk desk, Guid invoice)
    {
        await using var db = desk.Contract.Test.Database.Open(desk.Vendor);
        return await db.Set<InvoiceLine>().Where(line => line.InvoiceId == invoice).ToListAsync(ContractFixture.Cancel);
    }
}
