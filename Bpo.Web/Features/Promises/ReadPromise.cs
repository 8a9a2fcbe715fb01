using System.Globalization;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Cuts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Features.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Promises;

/// <summary>One promise of one month with its cuts, from rollups alone; null when it is not among the reader's.</summary>
public sealed class ReadPromise(TenantDatabase database, ReadMonthResults months)
{
    public async Task<PromiseView?> Handle(
        TenantScope scope,
        string contractId,
        DateOnly month,
        string sla,
        CancellationToken cancel
    )
    {
        var results = await months.Handle(scope, contractId, month, cancel);
        if (results?.Results.FirstOrDefault(result => result.Sla == sla) is not { } result)
        {
            return null;
        }

        await using var db = database.Open(scope);
        var key = PublicId.Parse(PublicId.Contract, contractId) ?? Guid.Empty;
        var startsOn = await db.Set<Contract>()
            .Where(contract => contract.Id == key)
            .Select(contract => contract.StartsOn)
            .SingleAsync(cancel);
        var period = Period.Month(month.Year, month.Month);
        var terms = (await db.TermsOf(key, cancel)).AtEndOf(period);
        if (terms.Slas.FirstOrDefault(clause => clause.Id == sla) is not { } clause)
        {
            return null;
        }

        var bounds = terms.Zone.Bounds(period);
        var agreed = await db.AgreementsOf(key, terms, period, now: null, cancel);
        var source = new MetricSource
        {
            Cells = await db.Rollups(key, bounds.From, bounds.To, cancel),
            Exclusions = [.. agreed.Exclusions.Where(exclusion => exclusion.FollowsCells)],
        };
        return new PromiseView(
            results,
            result,
            clause,
            PromiseCuts.Of(new Cutting(terms, clause, period, source, startsOn)),
            Agents(await db.AgentDays(key, period.From, period.To, cancel), clause.Service)
        );
    }

    private static IReadOnlyList<AgentView> Agents(IEnumerable<AgentDay> days, string? service) =>
        [
            .. days.Where(day => day.Outcome == Outcome.Answered && (service is null || day.Service == service))
                .GroupBy(day => day.Agent, StringComparer.Ordinal)
                .Select(agent => new AgentView(
                    agent.Key,
                    agent.Sum(day => day.Contacts),
                    agent.Sum(day => day.TalkSeconds + day.HoldSeconds + day.WrapSeconds),
                    agent.Sum(day => day.Transferred)
                ))
                .Where(agent => agent.Contacts > 0)
                .OrderByDescending(agent => agent.Contacts)
                .ThenBy(agent => agent.Agent, StringComparer.Ordinal),
        ];
}

/// <param name="Cuts">Empty where the promise is measured contact by contact, or from other usage than contacts.</param>
public sealed record PromiseView(
    MonthResults Month,
    SlaResult Result,
    SlaClause Clause,
    PromiseCuts Cuts,
    IReadOnlyList<AgentView> Agents
)
{
    /// <summary>Where the contacts of a part of the month are listed.</summary>
    /// <param name="part">Further parts of the query, such as a queue.</param>
    public string Contacts(string contract, string part) =>
        $"/contracts/{contract}/contacts?period={Months.Write(Month.Month)}"
        + $"&service={Uri.EscapeDataString(Clause.Service ?? "")}&{part}";

    /// <summary>A span of time as a part of the query.</summary>
    public static string Span(DateTimeOffset from, int minutes) =>
        $"from={from.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}&minutes={minutes}";
}

/// <summary>What one agent answered in the month.</summary>
/// <param name="HandleSeconds">Talk, hold and wrap.</param>
public sealed record AgentView(string Agent, long Contacts, long HandleSeconds, long Transferred)
{
    public decimal Aht => (decimal)HandleSeconds / Contacts;
}
