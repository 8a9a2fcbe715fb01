using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Attestations;

/// <summary>Who stands behind the acts of a contract: people and keys by name, and what was recorded for the other side.</summary>
/// <param name="MayRecord">Whether the reader's house may record what the other side says.</param>
public sealed record Attested(
    IReadOnlyDictionary<string, Attestation> Said,
    ActorNames Names,
    ContractZone Zone,
    bool MayRecord
)
{
    public static readonly Attested Nothing = new(
        new Dictionary<string, Attestation>(StringComparer.Ordinal),
        ActorNames.None,
        ContractZone.Utc,
        MayRecord: false
    );

    public static async Task<Attested> Read(
        BpoDbContext db,
        Guid contractId,
        Guid clientId,
        ContractZone zone,
        CancellationToken cancel
    ) =>
        new(
            await db.AttestationsOf(contractId, cancel),
            await ActorNames.Read(db, cancel),
            zone,
            await db.WhyNoneIsRecorded(clientId, cancel) is null
        );

    public Attestation? Behind(string actor) => Said.GetValueOrDefault(actor);

    /// <summary>"Recorded by … for the vendor on …"; empty where somebody acted for their own side.</summary>
    public string Recorded(string actor, Words words) =>
        Behind(actor) is { } said
            ? words[
                $"Attestations.RecordedFor{said.Side}",
                Names.Of(said.RecordedBy),
                Formats.Moment(said.RecordedAt, Zone)
            ]
            : "";

    /// <summary>Who of the other side said it, when, and how one can tell.</summary>
    public static string Proof(Attestation said, Words words) =>
        said.Reference.Length == 0
            ? words["Attestations.Proof", said.Person, Formats.Date(said.SaidOn), said.Evidence]
            : words["Attestations.ProofIn", said.Person, Formats.Date(said.SaidOn), said.Evidence, said.Reference];

    /// <summary>All of it in one cell of a table.</summary>
    public string Sentence(string actor, Words words) =>
        Behind(actor) is { } said ? $"{Recorded(actor, words)}. {Proof(said, words)}" : "";
}
