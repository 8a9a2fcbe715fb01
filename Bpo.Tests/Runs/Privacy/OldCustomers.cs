using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Privacy;

public sealed class OldCustomers
{
    /// <summary>The clock stands in November: a month is remembered from October on.</summary>
    private const string Calls = """
        id,channel,enqueuedAt,talkSeconds,outcome,customer,agent
        a1,voice,2026-08-05T09:00:00+02:00,60,answered,+49301111,anna
        a2,voice,2026-09-05T09:00:00+02:00,60,answered,+49301111,anna
        b1,voice,2026-09-06T09:00:00+02:00,60,answered,+49302222,ben
        b2,voice,2026-10-06T09:00:00+02:00,60,answered,+49302222,anna
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task without_a_rule_nobody_is_forgotten(string provider)
    {
        await using var desk = await Desk(provider);

        Assert.Null(await Forget(desk));
        Assert.Equal(2, (await desk.Numbers()).Count);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_number_goes_when_its_customers_latest_contact_is_old(string provider)
    {
        await using var desk = await Desk(provider);
        await Rule(desk, tokens: false, agents: false);
        var before = await desk.Rows();

        Assert.Equal(new ForgetOldCustomers.Forgotten(1, 0, 0, 0), await Forget(desk));

        Assert.Equal(before[2].Customer, Assert.Single(await desk.Numbers()).Token);
        Assert.Equal(before.Select(row => row.Customer), (await desk.Rows()).Select(row => row.Customer));
        Assert.Null(await Forget(desk));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task tokens_of_old_customers_become_one_word_each_and_those_of_others_stay(string provider)
    {
        await using var desk = await Desk(provider);
        await Rule(desk, tokens: true, agents: false);
        var before = await desk.Rows();

        Assert.Equal(1, (await Forget(desk))!.Customers);

        var after = await desk.Rows();
        Assert.StartsWith("~", after[0].Customer, StringComparison.Ordinal);
        Assert.Equal(after[0].Customer, after[1].Customer);
        Assert.Equal(before.Skip(2).Select(row => row.Customer), after.Skip(2).Select(row => row.Customer));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task agents_of_old_months_lose_their_names_in_contacts_and_days_alike(string provider)
    {
        await using var desk = await Desk(provider);
        await Rule(desk, tokens: false, agents: true);

        Assert.Equal(2, (await Forget(desk))!.Agents);

        var agents = (await desk.Rows()).Select(row => row.Agent).ToList();
        await using var db = desk.Desk.Database();
        var days = await db.Set<AgentDay>().OrderBy(day => day.Day).ToListAsync(ContractFixture.Cancel);
        Assert.Equal(agents, days.Select(day => day.Agent));
        Assert.Equal(agents[0], agents[1]);
        Assert.NotEqual(agents[1], agents[2]);
        Assert.Equal("anna", agents[3]);
        Assert.All(agents.Take(3), agent => Assert.StartsWith("~", agent, StringComparison.Ordinal));
        Assert.All(days, day => Assert.Equal((1L, 60L), (day.Contacts, day.TalkSeconds)));
    }

    private static async Task<PrivacyDesk> Desk(string provider)
    {
        var desk = await PrivacyDesk.Open(provider);
        await desk.Import(Calls.Split('\n'));
        return desk;
    }

    private static async Task Rule(PrivacyDesk desk, bool tokens, bool agents)
    {
        await using var db = desk.Desk.Database();
        db.Add(
            new RetentionRule
            {
                TenantId = desk.Desk.Fixture.Tenant,
                Months = 1,
                ErasesTokens = tokens,
                ErasesAgents = agents,
                ErasesAttributes = true,
            }
        );
        await db.SaveChangesAsync(ContractFixture.Cancel);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task old_rows_in_quarantine_lose_their_text_and_are_still_accounted_for(string provider)
    {
        await using var desk = await Desk(provider);
        var import = await desk.Import(PrivacyDesk.Header, "x,voice,+49301111,60,answered,+49301111");
        await Rule(desk, tokens: false, agents: false);
        Assert.Equal(0, (await Forget(desk))!.SetAside);
        await Age(desk, import.Id);

        Assert.Equal(1, (await Forget(desk))!.SetAside);

        var row = Assert.Single(await desk.Desk.SetAside());
        Assert.Equal(("", "", 2, RowCodes.BadStamp), (row.Raw, row.Message, row.Line, row.Code));
        await using var db = desk.Desk.Database();
        Assert.Equal(new QuarantineCounts(1, 0, 0), await Quarantine.Counts(db, import.Id, ContractFixture.Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_held_file_nobody_decided_about_goes_and_is_decided_against(string provider)
    {
        await using var desk = await Desk(provider);
        var folder = Directory.CreateTempSubdirectory("bpo-held-");
        desk.Desk.Settings = desk.Desk.Settings with { HeldFolder = folder.FullName };
        // Held because the source's file before had a column more.
        var bad = Enumerable.Range(1, 3).Select(number => $"{number},voice,never,60,answered,+49301111");
        var import = await desk.Import([PrivacyDesk.Header, .. bad]);
        Assert.Single(folder.GetFiles());
        await Rule(desk, tokens: false, agents: false);
        await Age(desk, import.Id);

        Assert.Equal((3, 1), ((await Forget(desk)) is { } done ? (done.SetAside, done.Files) : default));

        Assert.Empty(folder.GetFiles());
        await using var db = desk.Desk.Database();
        Assert.Equal(
            ImportStatus.Rejected,
            (await db.Set<Import>().SingleAsync(row => row.Id == import.Id, ContractFixture.Cancel)).Status
        );
        folder.Delete(recursive: true);
    }

    /// <summary>As if it had come three months earlier, with the rule to be applied anew.</summary>
    private static async Task Age(PrivacyDesk desk, Guid import)
    {
        await using var db = desk.Desk.Database();
        await using var transaction = await db.Database.BeginTransactionAsync(ContractFixture.Cancel);
        var then = ContractFixture.Clock.GetUtcNow().AddMonths(-3);
        await db.Set<Import>()
            .Where(row => row.Id == import)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedAt, then), ContractFixture.Cancel);
        await db.Set<RetentionRule>()
            .ExecuteUpdateAsync(
                set => set.SetProperty(rule => rule.ErasedBefore, (DateTimeOffset?)null),
                ContractFixture.Cancel
            );
        await transaction.CommitAsync(ContractFixture.Cancel);
    }

    private static Task<ForgetOldCustomers.Forgotten?> Forget(PrivacyDesk desk) =>
        new ForgetOldCustomers(desk.Desk.Fixture.Test.Database, desk.Desk.Settings, ContractFixture.Clock).Run(
            desk.Desk.Fixture.Scope,
            ContractFixture.Cancel
        );
}
