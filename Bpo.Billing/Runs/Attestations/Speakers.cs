using Bpo.Billing.Documents;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Attestations;

/// <summary>For whom a caller may speak. One's own side is never attested: only what the other one said is.</summary>
public static class Speakers
{
    private static readonly Problem NotYours = new(
        "attestation.not-yours",
        "Only the people of the house write down what the other side said."
    );

    private static readonly Problem HasPeople = new(
        "attestation.has-people",
        "The client has people of its own here who decide; nobody decides for them."
    );

    /// <summary>Nothing is stored before the act itself is: <see cref="AgreementTrace"/> keeps what was attested with it.</summary>
    /// <param name="clientId">The contract's client.</param>
    /// <param name="onBehalf">Null to speak for one's own side.</param>
    /// <param name="actor">The public id of the user or key.</param>
    public static async Task<Result<Speaker>> SpeakerFor(
        this BpoDbContext db,
        Guid contractId,
        Guid clientId,
        OnBehalf? onBehalf,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var own = await db.CallerSide(cancel);
        if (onBehalf is null)
        {
            return new Speaker(own, actor, Attested: null);
        }

        if (await db.WhyNoneIsRecorded(clientId, cancel) is { } problem)
        {
            return problem;
        }

        var zone = await db.ZoneOf(contractId, cancel);
        return await Fault(db, contractId, onBehalf, zone.DateOf(now), cancel) is { } fault
            ? new Problem("attestation.refused", "What the other side said cannot be written down like this.", [fault])
            : new Speaker(own.Other(), actor, Attested(db, contractId, clientId, own.Other(), onBehalf, actor, now));
    }

    /// <summary>Null where what the other side of this client's contracts said may be written down by the caller.</summary>
    public static async Task<Problem?> WhyNoneIsRecorded(
        this BpoDbContext db,
        Guid clientId,
        CancellationToken cancel
    ) =>
        db.Scope.Client is not null ? NotYours
        : await db.CallerSide(cancel) == Side.Vendor
        && await db.Set<User>().AnyAsync(user => user.ClientId == clientId && user.Role == UserRole.ClientAdmin, cancel)
            ? HasPeople
        : null;

    private static async Task<Fault?> Fault(
        BpoDbContext db,
        Guid contractId,
        OnBehalf said,
        DateOnly today,
        CancellationToken cancel
    ) =>
        Text("/onBehalf/person", said.Person, Attestation.LongestPerson)
        ?? Text("/onBehalf/evidence", said.Evidence, Attestation.LongestEvidence)
        ?? (
            said.Reference.Length > Attestation.LongestReference
                ? TooLong("/onBehalf/reference", Attestation.LongestReference)
            : said.SaidOn > today ? new Fault("/onBehalf/on", "future", "Nobody has said anything on a day to come.")
            : said.FileId is { } file
            && !await db.Set<EvidenceFile>().AnyAsync(row => row.Id == file && row.ContractId == contractId, cancel)
                ? new Fault("/onBehalf/file", "unknown-reference", "No such file was uploaded to this contract.")
            : null
        );

    private static Fault? Text(string pointer, string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? new Fault(pointer, "required", "It must not be empty.")
        : text.Length > most ? TooLong(pointer, most)
        : null;

    private static Fault TooLong(string pointer, int most) => new(pointer, "too-long", $"At most {most} characters.");

    private static Attestation Attested(
        BpoDbContext db,
        Guid contractId,
        Guid clientId,
        Side side,
        OnBehalf said,
        string actor,
        DateTimeOffset now
    ) =>
        new()
        {
            TenantId = db.Scope.Tenant ?? Guid.Empty,
            Id = Guid.CreateVersion7(now),
            ContractId = contractId,
            ClientId = clientId,
            Side = side,
            Person = said.Person.Trim(),
            SaidOn = said.SaidOn,
            Evidence = said.Evidence.Trim(),
            Reference = said.Reference.Trim(),
            FileId = said.FileId,
            RecordedBy = actor,
            RecordedAt = now,
        };
}
