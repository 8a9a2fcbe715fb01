using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Parties;

namespace Bpo.Billing.Runs.Credits;

/// <summary>One event that broke several levels, and the client's choice of the one it is credited for.</summary>
public static class RecordIncident
{
    /// <param name="month">The first day of the month.</param>
    public static async Task<Result<SlaIncident>> Run(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        string what,
        IReadOnlyList<string> slas,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var known = (await db.TermsOf(contractId, cancel))
            .SelectMany(version => version.Terms.Slas)
            .Select(sla => sla.Id);
        var unknown = slas.Except(known, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0 || slas.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return new Problem(
                "incident.refused",
                "An incident breaks two or more levels of the contract.",
                [.. unknown.Select(sla => new Fault("/slas", "unknown-reference", $"The terms know no '{sla}'."))]
            );
        }

        var incident = new SlaIncident
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Month = month,
            What = what.Trim(),
            Slas = slas,
            RecordedBy = actor,
            RecordedAt = now,
        };
        db.Add(incident);
        db.Trace("incident.recorded", Name(incident), actor, new { slas }, now);
        return incident;
    }

    /// <param name="incident">As the caller may see it, tracked.</param>
    /// <param name="onBehalf">What the client said, where the vendor writes its choice down; null for one's own.</param>
    public static async Task<Result<SlaIncident>> Choose(
        BpoDbContext db,
        SlaIncident incident,
        string sla,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var speaks = await db.SpeakerFor(incident.ContractId, incident.ClientId, onBehalf, actor, now, cancel);
        return speaks.Then(speaker =>
            speaker.Side != Side.Client
                ? new Problem("incident.not-yours", "The client chooses which level it is credited for.")
                : incident
                    .Choose(sla, speaker.Name, now)
                    .Map(chosen =>
                    {
                        db.Trace("incident.chosen", Name(chosen), speaker, new { sla }, now);
                        return chosen;
                    })
        );
    }

    private static string Name(SlaIncident incident) => PublicId.Format(PublicId.Incident, incident.Id);
}
