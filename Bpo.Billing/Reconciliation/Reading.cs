using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Reconciliation;

/// <summary>One way to read a month otherwise. Readings of different causes can be true together.</summary>
internal sealed record Reading(Cause Cause, Explanation What, Func<Question, Question> Apply);

/// <summary>Why two figures of one month differ.</summary>
internal enum Cause
{
    Formula,
    Threshold,
    Exclusions,
    Service,
    Calendar,
    Population,
    Zone,

    /// <summary>A file that one side does not have.</summary>
    Missing,
}

/// <summary>What is measured: a clause over the cells that count, cut in a zone.</summary>
/// <param name="Counts">Whether a cell belongs to it.</param>
/// <param name="IsExcluding">Whether agreed exclusions are taken out.</param>
internal sealed record Question(SlaClause Clause, ContractZone Zone, Func<Rollup, bool> Counts, bool IsExcluding)
{
    public Question Only(Func<Rollup, bool> counts) => this with { Counts = cell => Counts(cell) && counts(cell) };
}
