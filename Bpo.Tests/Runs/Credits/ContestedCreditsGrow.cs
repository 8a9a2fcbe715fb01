using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Credits;

/// <summary>A contested credit whose month is computed again and costs more.</summary>
public sealed class ContestedCreditsGrow
{
    private const string TenDays = """ "acceptance": { "days": 10 }, """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_a_contested_one_grows_by_waits_for_an_answer_of_its_own(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        books.Now = books.Now.AddDays(20);
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        Assert.Null(CreditBooks.Credit(await books.Close(CreditBooks.September)));

        var grown = await books.Claim();
        Assert.Equal((1800L, 900L, 900L), (grown.AmountMinor, grown.DisputedMinor, grown.AskedMinor));
        Assert.Equal(DateOnly.FromDateTime(books.Now.DateTime).AddDays(10), grown.LapsesOn);
        Assert.Equal(900, (await books.Dispute(dispute)).ClaimedMinor);
        Assert.Contains("credit.recomputed", await books.Traces());
        books.Now = books.Now.AddDays(10);
        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
        (await books.End(books.Vendor, dispute, isSettled: false)).Accepted();
        Assert.Equal(-1800, CreditBooks.Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task contesting_the_growth_too_enlarges_the_dispute(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var dispute = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        (await books.Talk(books.Vendor, dispute, offer: 900)).Accepted();
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        await books.Close(CreditBooks.September);

        Assert.Equal(dispute, (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId);

        Assert.Equal(1800, (await books.Dispute(dispute)).ClaimedMinor);
        Assert.Null(CreditBooks.Credit(await books.Close(CreditBooks.September)));
        (await books.Talk(books.Vendor, dispute, offer: 1800)).Accepted();
        (await books.End(books.Vendor, dispute, isSettled: false)).Accepted();
        Assert.Equal(-1800, CreditBooks.Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_was_settled_stays_settled_when_the_credit_grows(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);
        var first = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;
        (await books.Talk(books.Vendor, first, offer: 500)).Accepted();
        (await books.End(books.Client, first, isSettled: true)).Accepted();
        books.Usage.Import(GivenUsage.Calls(CreditBooks.September.From, 100, "late-"));
        await books.Close(CreditBooks.September);

        var second = (await books.Answer(books.Vendor, isAccepted: false)).Accepted().DisputeId!.Value;

        Assert.NotEqual(first, second);
        Assert.Equal(
            (900L, 900L),
            ((await books.Dispute(first)).ClaimedMinor, (await books.Dispute(second)).ClaimedMinor)
        );
        (await books.End(books.Vendor, second, isSettled: false)).Accepted();
        var lines = await books.Close(CreditBooks.September);
        Assert.Equal(
            (-900L, -500L),
            (CreditBooks.Credit(lines), lines.Single(line => line.Kind == LineKinds.Settlement).AmountMinor)
        );
    }
}
