using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Web.Features.Sla;

/// <summary>What a month of a contract came to, as it is stored: the board, the overview and the review read the same.</summary>
public sealed record MonthResults
{
    /// <summary>Its public id.</summary>
    public required string Contract { get; init; }

    public required string Name { get; init; }

    public required string Client { get; init; }

    public required DateOnly Month { get; init; }

    public required ContractZone Zone { get; init; }

    public required int TermsVersion { get; init; }

    public required bool IsFrozen { get; init; }

    /// <summary>Newer usage or terms are being computed.</summary>
    public required bool IsLagging { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }

    public required MonthFigures? Figures { get; init; }

    /// <summary>Their names by their ids.</summary>
    public required IReadOnlyDictionary<string, string> Services { get; init; }

    public required IReadOnlyList<SlaResult> Results { get; init; }

    /// <summary>Null for a month computed without credits.</summary>
    public required CreditStatement? Credits { get; init; }

    /// <summary>What each promise may still lose, by SLA; empty once the month is over.</summary>
    public required IReadOnlyDictionary<string, ClauseBudget> Budgets { get; init; }

    /// <summary>Earlier values by SLA, oldest first, this month last; null where nothing was measured.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Trends { get; init; }

    public int Missed => Results.Count(result => result.Attainment == Attainment.Missed);

    public int Critical => Results.Count(result => result.Class == SlaClass.Critical);

    public int CriticalMet =>
        Results.Count(result => result.Class == SlaClass.Critical && result.Attainment == Attainment.Met);

    /// <summary>The first day of the month that is running in the contract's zone.</summary>
    public DateOnly RunningMonth(DateTimeOffset now)
    {
        var today = Zone.DateOf(now);
        return new DateOnly(today.Year, today.Month, 1);
    }

    public SlaCredit? CreditOf(SlaResult result) => Credits?.Credits.FirstOrDefault(credit => credit.Sla == result.Sla);
}
