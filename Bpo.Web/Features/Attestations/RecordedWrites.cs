using Bpo.Billing.Documents;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Web.Access;

namespace Bpo.Web.Features.Attestations;

/// <summary>Writes an act of one's own side, or one that is recorded for the other with its proof: both, or nothing.</summary>
internal static class RecordedWrites
{
    private static readonly Problem NotAllowed = new(
        "access.not-allowed",
        "Recording for the other side needs a right of its own."
    );

    private static readonly Problem NoDay = new(
        "attestation.refused",
        "What the other side said cannot be written down like this.",
        [new Fault("/onBehalf/on", "required", "Say on which day.")]
    );

    private static readonly Problem TooLarge = new("evidence.refused", "A proof has ten mebibytes at most.");

    /// <param name="input">Null to act for one's own side.</param>
    public static async Task<Result<T>> Write<T>(
        this TenantDatabase database,
        Caller caller,
        Guid contractId,
        OnBehalfInput? input,
        TimeProvider clock,
        Func<BpoDbContext, OnBehalf?, Task<Result<T>>> act,
        CancellationToken cancel
    ) =>
        input is null ? await database.Write(caller.Scope, db => act(db, null), cancel)
        : !caller.May(Scopes.AgreementsRecord) ? NotAllowed
        : input.IsTooLarge ? TooLarge
        : await database.Write(
            caller.Scope,
            async db =>
            {
                var kept = await Keep(db, contractId, input, caller.Actor, clock.GetUtcNow(), cancel);
                return await kept.ThenAsync<T>(async file =>
                    input.Said(file?.Id) is { } said ? await act(db, said) : NoDay
                );
            },
            cancel
        );

    private static async Task<Result<EvidenceFile?>> Keep(
        BpoDbContext db,
        Guid contractId,
        OnBehalfInput input,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (input.Content is not { } content)
        {
            return (EvidenceFile?)null;
        }

        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var kept = KeepEvidence.Run(db, contract, input.FileName, content, actor, now);
        await db.SaveChangesAsync(cancel);
        return kept.Map(file => (EvidenceFile?)file);
    }
}
