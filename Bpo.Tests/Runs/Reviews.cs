using Bpo.Billing.Runs;
using Bpo.Domain.Governance;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs;

public sealed class Reviews
{
    private static readonly Period October = Period.Month(2026, 10);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_review_shows_what_the_month_run_stored(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, 100));
        await contract.IssueOctober(usage);

        await using var db = test.Database.Open(contract.Scope);
        var review = (await ReadReview.Run(db, contract.Contract.Id, October.From, ContractFixture.Cancel)).Accepted();

        Assert.False(review.IsDraft);
        Assert.Equal(("Client", "Vendor", "Europe/Berlin"), (review.Client, review.Vendor, review.TimeZone));
        Assert.Equal(
            (100, 90, 10),
            (review.Trend[^1].Figures.Offered, review.Trend[^1].Figures.Answered, review.Trend[^1].Figures.Abandoned)
        );
        Assert.Equal(31, review.Figures.Daily[0].Days.Count);
        Assert.Equal(100, review.Figures.Daily[0].Days.Sum(day => day.Sample));
        Assert.Equal(
            (100, 90, 5400),
            (review.Figures.Queues[0].Offered, review.Figures.Queues[0].Answered, review.Figures.Queues[0].TalkSeconds)
        );
        Assert.Equal(review.Levels[0].Result.Adjusted.Denominator, review.Figures.Daily[0].Days.Sum(day => day.Sample));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_review_of_an_issued_month_does_not_move(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, 100));
        await contract.IssueOctober(usage);
        var before = await Text(contract);
        usage.Import(GivenUsage.Calls(October.From, 50, "late-"));
        await contract.Close(usage, October);

        Assert.Equal(before, await Text(contract));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task people_add_their_words_and_actions(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        await contract.Close(new GivenUsage(), October);
        await Write(
            contract,
            "First",
            new("Train", "Ann", new DateOnly(2026, 12, 1), ReviewActionStatus.Open),
            new("Hire", "Bob", new DateOnly(2026, 12, 1), ReviewActionStatus.Open)
        );
        await Write(
            contract,
            "Second",
            new WriteReview.Action("Train", "Ann", new DateOnly(2026, 12, 1), ReviewActionStatus.Done)
        );

        await using var db = test.Database.Open(contract.Scope);
        var review = (await ReadReview.Run(db, contract.Contract.Id, October.From, ContractFixture.Cancel)).Accepted();

        Assert.Equal("Second", review.Written!.Narrative);
        Assert.Equal(
            ("Train", ReviewActionStatus.Done),
            review.Actions.Select(action => (action.What, action.Status)).Single()
        );
    }

    [Fact]
    public async Task a_month_that_was_not_computed_has_no_review()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var contract = await ContractFixture.CreateActive(test);
        await using var db = test.Database.Open(contract.Scope);

        Assert.Equal(
            "review.not-computed",
            (await ReadReview.Run(db, contract.Contract.Id, October.From, ContractFixture.Cancel)).RefusedAs()
        );
    }

    private static async Task Write(ContractFixture contract, string narrative, params WriteReview.Action[] actions) =>
        (
            await contract.Test.Database.Write(
                contract.Scope,
                db =>
                    WriteReview.Run(db, contract.Contract.Id, October.From, narrative, actions, ContractFixture.Cancel),
                ContractFixture.Cancel
            )
        ).Accepted();

    private static async Task<string> Text(ContractFixture contract)
    {
        await using var db = contract.Test.Database.Open(contract.Scope);
        var review = (await ReadReview.Run(db, contract.Contract.Id, October.From, ContractFixture.Cancel)).Accepted();
        return Billing.Persistence.StoredJson.Write(
            new
            {
                review.Figures,
                review.Levels,
                review.Credits,
                review.Trend,
            }
        );
    }
}
