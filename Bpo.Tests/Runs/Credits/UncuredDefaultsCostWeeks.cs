using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Credits;

/// <summary>
/// September misses its level. The cure lasts until 7 October; the weeks after it end on 14, 21 and 28 October, 4, 11 and 18
/// November. Each costs 5.00.
/// </summary>
public sealed class UncuredDefaultsCostWeeks
{
    private const string Scheme = """
        "cure": { "days": 7, "penalty": { "credit": "5.00", "of": "amount", "weeks": 5 } },
        """;

    private static readonly Period November = Period.Month(2026, 11);

    [Theory]
    [InlineData("10-02 5", 0, 0)]
    [InlineData("10-02 30, 10-09 30, 10-16 5", -500, 0)]
    [InlineData("10-02 30, 10-09 30, 10-16 30, 10-23 30, 11-03 30, 11-10 5", -1500, -500)]
    [InlineData("10-02 30, 10-09 30, 10-16 30, 10-23 30, 10-30 30, 11-06 30, 11-13 30", -1500, -1000)]
    [InlineData("10-02 30, 10-16 30", -500, 0)]
    public async Task every_started_week_until_the_level_is_met(string calls, long october, long november)
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var books = await Books(test, calls);

        Assert.Equal(october, Weeks(await books.Close(CreditBooks.October)));
        await books.Issue(CreditBooks.October);
        books.Now = books.Now.AddDays(40);

        Assert.Equal(november, Weeks(await books.Close(November)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_further_miss_opens_no_second_run(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await Books(test, "10-02 30, 10-09 30, 10-16 30, 10-23 30, 11-02 30, 11-09 30, 11-16 30, 11-23 30");
        await books.Issue(CreditBooks.October);
        books.Now = books.Now.AddDays(40);

        var lines = await books.Close(November);

        Assert.Equal(-1000, Weeks(lines));
        Assert.Equal("credits/cure/penalty", Assert.Single(lines, line => line.AmountMinor == -1000).Clause);
    }

    /// <summary>Twenty calls of a day, all of which waited so many seconds: <c>10-02 30, 10-09 5</c>.</summary>
    private static async Task<CreditBooks> Books(TestDatabase test, string calls)
    {
        var books = await CreditBooks.Create(test, Scheme);
        await books.Issue(CreditBooks.September);
        foreach (var day in calls.Split(", ").Select(part => part.Split(' ')))
        {
            var date = DateOnly.ParseExact(
                $"2026-{day[0]}",
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            );
            books.Usage.Import(
                GivenUsage
                    .Calls(date, 20, day[0])
                    .Select(call => Waited(call, int.Parse(day[1], System.Globalization.CultureInfo.InvariantCulture)))
            );
        }

        books.Now = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
        return books;
    }

    private static Contact Waited(Contact call, int seconds) =>
        call with
        {
            WaitSeconds = seconds,
            Outcome = Outcome.Answered,
        };

    private static long Weeks(IEnumerable<InvoiceLine> lines) =>
        lines.Where(line => line.Clause == "credits/cure/penalty").Sum(line => line.AmountMinor);
}
