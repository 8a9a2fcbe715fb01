using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Privacy;

public sealed class ErasedCustomers
{
    private static readonly Period October = Period.Month(2026, 10);
    private static readonly Period November = Period.Month(2026, 11);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task number_and_token_go_and_one_meaningless_word_stays(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        await desk.Import(Calls);
        var before = await desk.Rows();

        var erased = (await Erase(desk, "+49 30 901-820")).Accepted();

        var after = await desk.Rows();
        Assert.Equal((2, true), (erased.Contacts, erased.Number));
        Assert.Equal(["~", "~"], after.Where(row => row.Customer == erased.Customer).Select(row => row.Customer[..1]));
        Assert.DoesNotContain(before[0].Customer, after.Select(row => row.Customer));
        Assert.Equal(before.Select(row => row.TalkSeconds), after.Select(row => row.TalkSeconds));
        Assert.Single(await desk.Numbers());
        Assert.Equal("customer.not-found", (await Erase(desk, "+4930901820")).RefusedAs());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_issued_month_computes_to_the_same_figures_and_no_adjustment_arises(string provider)
    {
        // The third call is the first customer's again: it is free as a repeat, before and after.
        await using var desk = await PrivacyDesk.Open(
            provider,
            terms: ContractFixture.Terms.Replace(
                "\"price\": \"1.50\"",
                "\"price\": \"1.50\", \"repeat\": { \"withinHours\": 72 }",
                StringComparison.Ordinal
            )
        );
        await desk.Import(Calls);
        var (fixture, usage) = (desk.Desk.Fixture, new StoredUsage());
        var close = new CloseMonth(fixture.Test.Database, usage, ContractFixture.Clock);
        var drafted = (await close.Run(fixture.Scope, fixture.Contract.Id, October, ContractFixture.Cancel)).Accepted();
        var issue = new IssueInvoice(fixture.Test.Database, usage, ContractFixture.Clock);
        var issued = await issue.Run(fixture.Scope, drafted.InvoiceId, null, "test", ContractFixture.Cancel);
        var (rollups, total) = (await Rollups(desk), issued.Accepted().TotalMinor);

        await Erase(desk, "+4930901820");
        var counted = await Rollups(desk);
        var next = (await close.Run(fixture.Scope, fixture.Contract.Id, November, ContractFixture.Cancel)).Accepted();

        // A late call that costs nothing makes October be computed anew, over erased contacts.
        await desk.Import(PrivacyDesk.Header, "late,voice,2026-10-09T09:00:00+02:00,0,abandoned,");
        var again = (await close.Run(fixture.Scope, fixture.Contract.Id, November, ContractFixture.Cancel)).Accepted();

        Assert.Equal(360, total);
        Assert.Equal(rollups, counted);
        Assert.Empty(await Corrections(desk, next.InvoiceId));
        Assert.Empty(await Corrections(desk, again.InvoiceId));
        await using var db = desk.Desk.Database();
        Assert.Equal(
            total,
            (await db.Set<Invoice>().SingleAsync(row => row.Id == drafted.InvoiceId, ContractFixture.Cancel)).TotalMinor
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_same_file_again_brings_nothing_of_them_back(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        await desk.Import(Calls);
        await Erase(desk, "+4930901820");

        var again = await desk.Import([.. Calls, "c4,voice,2026-10-08T09:00:00+02:00,60,answered,"]);

        Assert.Equal((1L, 3L), (again.Accepted, again.Duplicates));
        Assert.Single(await desk.Numbers());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task by_token_the_number_goes_from_quarantine_too_and_the_trace_names_no_number(string provider)
    {
        await using var desk = await PrivacyDesk.Open(provider);
        await desk.Import([.. Calls, "bad,voice,2026-10-08T09:00:00+02:00,-1,answered,+4930901820"]);
        var token = (await desk.Rows())[2].Customer;

        var erased = (
            await desk.Eraser.Run(desk.Desk.Fixture.Scope, null, token, "usr", "asked", ContractFixture.Cancel)
        ).Accepted();

        await using var db = desk.Desk.Database();
        var trace = await db.Set<AuditEntry>()
            .SingleAsync(row => row.Action == "customer.erased", ContractFixture.Cancel);
        Assert.Equal((2, true, 1), (erased.Contacts, erased.Number, erased.SetAside));
        Assert.DoesNotContain("901820", Assert.Single(await desk.Desk.SetAside()).Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("901820", trace.Detail, StringComparison.Ordinal);
        Assert.Equal((erased.Customer, "usr"), (trace.Subject, trace.Actor));
    }

    private static readonly string[] Calls =
    [
        PrivacyDesk.Header,
        "c1,voice,2026-10-05T09:00:00+02:00,60,answered,+49 30 901820",
        "c2,voice,2026-10-06T09:00:00+02:00,60,answered,0049-30-777",
        "c3,voice,2026-10-07T09:00:00+02:00,60,answered,+4930901820",
    ];

    private static Task<Result<Billing.Runs.Privacy.EraseCustomer.Erased>> Erase(PrivacyDesk desk, string number) =>
        desk.Eraser.Run(desk.Desk.Fixture.Scope, number, null, "usr", "asked", ContractFixture.Cancel);

    private static async Task<List<InvoiceLine>> Corrections(PrivacyDesk desk, Guid invoice)
    {
        await using var db = desk.Desk.Database();
        return await db.Set<InvoiceLine>()
            .Where(line => line.InvoiceId == invoice && line.Corrects != null)
            .ToListAsync(ContractFixture.Cancel);
    }

    private static async Task<List<string>> Rollups(PrivacyDesk desk)
    {
        await using var db = desk.Desk.Database();
        var rows = await db.Set<StoredRollup>().ToListAsync(ContractFixture.Cancel);
        return [.. rows.Select(row => StoredJson.Write(row)).Order(StringComparer.Ordinal)];
    }
}
