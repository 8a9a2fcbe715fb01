using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;

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

        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task silence_accepts_it_on_the_last_day_and_then_it_is_a_line(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);

        Assert.Null(CreditBooks.Credit(await books.Close(CreditBooks.September)));
        books.Now = books.Now.AddDays(9);
        Assert.Null(CreditBooks.Credit(await books.Close(CreditBooks.September)));
        books.Now = books.Now.AddDays(1);
        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
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

        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
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
        Assert.Null(CreditBooks.Credit(await books.Close(CreditBooks.September)));
        await books.Issue(CreditBooks.September);

        (await books.Talk(books.Vendor, dispute, offer: 1000)).RefusedWith("dispute.offer");
        (await books.Talk(books.Vendor, dispute, offer: 500)).Accepted();
        (await books.End(books.Vendor, dispute, isSettled: true)).RefusedWith("dispute.no-offer");
        (await books.End(books.Client, dispute, isSettled: false)).RefusedWith("dispute.not-yours");
        (await books.End(books.Client, dispute, isSettled: true)).Accepted();
        (await books.Talk(books.Client, dispute, offer: null)).RefusedWith("dispute.closed");
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

        (await books.End(books.Vendor, dispute, isSettled: false)).Accepted();

        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
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
        var asked = await books.Claim();
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
        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));

        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;

        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
        (await books.Talk(books.Vendor, dispute, offer: 901)).RefusedWith("dispute.offer");
        (await books.End(books.Vendor, dispute, isSettled: false)).Accepted();
        Assert.Equal(-1800, CreditBooks.Credit(await books.Close(CreditBooks.September)));
    }
}
