using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Credits;

/// <summary>A level restored within the cure period costs nothing, but nobody knows before the period is over.</summary>
public sealed class CuredDefaults
{
    private const string TwoWeeks = """ "cure": { "days": 14 }, """;

    [Theory]
    [InlineData(10, true)]
    [InlineData(30, false)]
    public async Task it_follows_the_level_of_the_days_after_the_month(int waitSeconds, bool isCured)
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var books = await CreditBooks.Create(test, TwoWeeks);
        books.Usage.Import(
            GivenUsage.Calls(CreditBooks.October.From, 40).Select(call => call with { WaitSeconds = waitSeconds })
        );

        books.Now = new(2026, 10, 14, 9, 0, 0, TimeSpan.Zero);
        Assert.Contains(await books.Close(CreditBooks.September), line => line.Kind == LineKinds.Credit);
        books.Now = books.Now.AddDays(1);

        Assert.Equal(
            !isCured,
            (await books.Close(CreditBooks.September)).Exists(line => line.Kind == LineKinds.Credit)
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task one_cured_after_its_month_was_issued_comes_back_in_the_next_draft(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TwoWeeks);
        await books.Issue(CreditBooks.September);
        books.Usage.Import(
            GivenUsage.Calls(CreditBooks.October.From, 40).Select(call => call with { WaitSeconds = 5 })
        );
        books.Now = books.Now.AddDays(30);

        var line = Assert.Single(await books.Close(CreditBooks.October), line => line.Charge == "sl");

        Assert.Equal((LineKinds.Adjustment, 900L), (line.Kind, line.AmountMinor));
    }
}
