using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Privacy;
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

    private static Task<ForgetOldCustomers.Forgotten?> Forget(PrivacyDesk desk) =>
        new ForgetOldCustomers(desk.Desk.Fixture.Test.Database, ContractFixture.Clock).Run(
            desk.Desk.Fixture.Scope,
            ContractFixture.Cancel
        );
}
