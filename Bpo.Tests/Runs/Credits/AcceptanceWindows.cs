using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Credits;

/// <summary>A credit waits for the vendor's word where the contract gives it days to speak.</summary>
public sealed class AcceptanceWindows
{
    private const string TenDays = """ "acceptance": { "days": 10 }, """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task without_a_window_the_credit_is_a_line_at_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, "");

        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task silence_accepts_it_on_the_last_day_and_then_it_is_a_line(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);

        Assert.Null(Credit(await books.Close(CreditBooks.September)));
        books.Now = books.Now.AddDays(9);
        Assert.Null(Credit(await books.Close(CreditBooks.September)));
        books.Now = books.Now.AddDays(1);
        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));
        Assert.Equal("claim.closed", (await books.Answer(books.Vendor, isAccepted: false)).RefusedAs());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task only_the_vendor_answers_and_its_yes_counts_at_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);

        Assert.Equal("credit.not-yours", (await books.Answer(books.Client, isAccepted: true)).RefusedAs());
        (await books.Answer(books.Vendor, isAccepted: true)).Accepted();

        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task accepted_after_its_month_was_issued_it_corrects_the_next_draft(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Issue(CreditBooks.September);
        books.Now = books.Now.AddDays(30);

        var line = Assert.Single(await books.Close(CreditBooks.October), line => line.Charge == "sl");

        Assert.Equal(
            (LineKinds.Adjustment, -900L, CreditBooks.September.From),
            (line.Kind, line.AmountMinor, line.Corrects)
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_contested_one_is_held_until_the_sides_agree_and_booked_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        books.Now = books.Now.AddDays(20);
        Assert.Null(Credit(await books.Close(CreditBooks.September)));
        await books.Issue(CreditBooks.September);

        (await Talk(books, books.Vendor, dispute, offer: 1000)).RefusedWith("dispute.offer");
        (await Talk(books, books.Vendor, dispute, offer: 500)).Accepted();
        (await End(books, books.Vendor, dispute, isSettled: true)).RefusedWith("dispute.no-offer");
        (await End(books, books.Client, dispute, isSettled: false)).RefusedWith("dispute.not-yours");
        (await End(books, books.Client, dispute, isSettled: true)).Accepted();
        (await Talk(books, books.Client, dispute, offer: null)).RefusedWith("dispute.closed");
        books.Now = books.Now.AddDays(20);
        var october = await books.Close(CreditBooks.October);

        var line = Assert.Single(october, line => line.Kind == LineKinds.Settlement);
        Assert.Equal((-500L, "sl", CreditBooks.September.From), (line.AmountMinor, line.Charge, line.Corrects));
        Assert.DoesNotContain(october, line => line.Kind == LineKinds.Adjustment);
        await books.Issue(CreditBooks.October);
        books.Usage.Import(GivenUsage.Calls(CreditBooks.October.From, 10));
        Assert.DoesNotContain(await books.Close(Domain.Time.Period.Month(2026, 11)), line => line.Charge == "sl");
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_vendor_that_withdraws_its_objection_owes_the_whole_credit(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;

        (await End(books, books.Vendor, dispute, isSettled: false)).Accepted();

        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task of_one_that_grows_after_its_issue_the_surplus_alone_waits_and_is_booked_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        (await books.Answer(books.Vendor, isAccepted: true)).Accepted();
        await books.Issue(CreditBooks.September);
        books.Now = books.Now.AddDays(30);
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));

        Assert.DoesNotContain(await books.Close(CreditBooks.October), line => line.Charge == "sl");
        var asked = await Claim(books);
        Assert.Equal((1800L, 900L), (asked.AmountMinor, asked.AcceptedMinor));
        Assert.Equal(ClaimState.Proposed, asked.StateOn(DateOnly.FromDateTime(books.Now.DateTime)));
        books.Now = books.Now.AddDays(10);
        var line = Assert.Single(await books.Close(CreditBooks.October), line => line.Charge == "sl");
        Assert.Equal((LineKinds.Adjustment, -900L), (line.Kind, line.AmountMinor));
        await books.Issue(CreditBooks.October);
        Assert.DoesNotContain(await books.Close(Domain.Time.Period.Month(2026, 11)), line => line.Charge == "sl");
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_contested_surplus_leaves_what_was_accepted(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        (await books.Answer(books.Vendor, isAccepted: true)).Accepted();
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));

        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;

        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));
        (await Talk(books, books.Vendor, dispute, offer: 901)).RefusedWith("dispute.offer");
        (await End(books, books.Vendor, dispute, isSettled: false)).Accepted();
        Assert.Equal(-1800, Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_a_contested_one_grows_by_waits_for_an_answer_of_its_own(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        books.Now = books.Now.AddDays(20);
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        Assert.Null(Credit(await books.Close(CreditBooks.September)));

        var grown = await Claim(books);
        Assert.Equal((1800L, 900L, 900L), (grown.AmountMinor, grown.DisputedMinor, grown.AskedMinor));
        Assert.Equal(DateOnly.FromDateTime(books.Now.DateTime).AddDays(10), grown.LapsesOn);
        Assert.Equal(900, (await Dispute(books, dispute)).ClaimedMinor);
        Assert.Contains("credit.recomputed", await Traces(books));
        books.Now = books.Now.AddDays(10);
        Assert.Equal(-900, Credit(await books.Close(CreditBooks.September)));
        (await End(books, books.Vendor, dispute, isSettled: false)).Accepted();
        Assert.Equal(-1800, Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task contesting_the_growth_too_enlarges_the_dispute(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        (await Talk(books, books.Vendor, dispute, offer: 900)).Accepted();
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        await books.Close(CreditBooks.September);

        Assert.Equal(dispute, (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId);

        Assert.Equal(1800, (await Dispute(books, dispute)).ClaimedMinor);
        Assert.Null(Credit(await books.Close(CreditBooks.September)));
        (await Talk(books, books.Vendor, dispute, offer: 1800)).Accepted();
        (await End(books, books.Vendor, dispute, isSettled: false)).Accepted();
        Assert.Equal(-1800, Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_was_settled_stays_settled_when_the_credit_grows(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var first = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        (await Talk(books, books.Vendor, first, offer: 500)).Accepted();
        (await End(books, books.Client, first, isSettled: true)).Accepted();
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        await books.Close(CreditBooks.September);

        var second = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;

        Assert.NotEqual(first, second);
        Assert.Equal(
            (900L, 900L),
            ((await Dispute(books, first)).ClaimedMinor, (await Dispute(books, second)).ClaimedMinor)
        );
        (await End(books, books.Vendor, second, isSettled: false)).Accepted();
        var lines = await books.Close(CreditBooks.September);
        Assert.Equal(
            (-900L, -500L),
            (Credit(lines), lines.Single(line => line.Kind == LineKinds.Settlement).AmountMinor)
        );
    }

    private static async Task<Dispute> Dispute(CreditBooks books, Guid id)
    {
        await using var db = books.Contract.Test.Database.Open(books.Vendor);
        return await db.Set<Dispute>().SingleAsync(row => row.Id == id, ContractFixture.Cancel);
    }

    private static async Task<List<string>> Traces(CreditBooks books)
    {
        await using var db = books.Contract.Test.Database.Open(books.Vendor);
        return await db.Set<AuditEntry>().Select(row => row.Action).ToListAsync(ContractFixture.Cancel);
    }

    private static async Task<CreditClaim> Claim(CreditBooks books)
    {
        await using var db = books.Contract.Test.Database.Open(books.Vendor);
        return await db.Set<CreditClaim>().SingleAsync(ContractFixture.Cancel);
    }

    private static long? Credit(IEnumerable<InvoiceLine> lines) =>
        lines.FirstOrDefault(line => line.Kind == LineKinds.Credit)?.AmountMinor;

    private static Task<Result<Dispute>> Talk(CreditBooks books, TenantScope by, Guid id, long? offer) =>
        books.Contract.Test.Database.Write(
            by,
            async db =>
                await DisputeTalk.Write(
                    db,
                    await db.Set<Dispute>().SingleAsync(row => row.Id == id, ContractFixture.Cancel),
                    "So we see it.",
                    "",
                    offer,
                    "somebody",
                    books.Now,
                    ContractFixture.Cancel
                ),
            ContractFixture.Cancel
        );

    private static Task<Result<Dispute>> End(CreditBooks books, TenantScope by, Guid id, bool isSettled) =>
        books.Contract.Test.Database.Write(
            by,
            async db =>
            {
                var dispute = await db.Set<Dispute>().SingleAsync(row => row.Id == id, ContractFixture.Cancel);
                return isSettled
                    ? await DisputeTalk.Settle(db, dispute, "somebody", books.Now, ContractFixture.Cancel)
                    : await DisputeTalk.Withdraw(db, dispute, "somebody", books.Now, ContractFixture.Cancel);
            },
            ContractFixture.Cancel
        );
}
