using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Months;

/// <summary>Everything one month of one contract is computed from, contacts aside; they are streamed.</summary>
/// <param name="Terms">The versions in force on at least one day of the month.</param>
/// <param name="UsageAsOf">The import as of which usage is read.</param>
/// <param name="Fingerprint">SHA-256 over all of it: the same inputs, the same invoice.</param>
public sealed record MonthInputs(
    Contract Contract,
    Period Month,
    IReadOnlyList<VersionedTerms> Terms,
    MonthRequest Request,
    long UsageAsOf,
    string Fingerprint
)
{
    /// <summary>Credits of issued months as they are by now.</summary>
    public IReadOnlyList<ClaimedMonth> Reclaimed { get; init; } = [];

    public InstantRange Span => Terms[^1].Terms.Zone.Bounds(Month);

    public int VersionFrom(DateOnly effectiveFrom) =>
        Terms.FirstOrDefault(version => version.Terms.EffectiveFrom == effectiveFrom)?.Number ?? 0;
}
