using System.Text;
using System.Text.Json;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>
/// Keeps terms that somebody still writes on. They must be JSON and may have every other fault: what is kept here binds
/// nobody until it is put forward.
/// </summary>
public sealed class DraftTerms(TimeProvider clock)
{
    private const int MaximumDepth = 16;

    public static readonly Problem NoDraft = new("draft.not-found", "There is no such draft among yours.");

    private static readonly Problem Stale = new(
        "draft.changed-meanwhile",
        "Somebody else has changed the draft since you opened it; read it again."
    );

    /// <summary>Begins a draft on a contract, from the version in force or from any other document.</summary>
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<TermsDraft>> Begin(
        BpoDbContext db,
        Guid contractId,
        string title,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        if (Refusal(document) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var draft = new TermsDraft
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Title = Name(title),
            Document = Encoding.UTF8.GetString(document.Span),
            BasedOn = await db.InForceOn(contractId, today, cancel),
            CreatedAt = now,
            ChangedAt = now,
        };
        draft.WrittenBy(actor);
        db.Add(draft);
        return draft;
    }

    /// <param name="seen">The version of the row its writer has before him; null to overwrite whatever is there.</param>
    public async Task<Result<TermsDraft>> Change(
        BpoDbContext db,
        Guid draftId,
        long? seen,
        string title,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel
    )
    {
        var found = await Open(db, draftId, seen, cancel);
        return found.Then<TermsDraft>(draft =>
        {
            if (Refusal(document) is { } refusal)
            {
                return refusal;
            }

            draft.Title = Name(title);
            draft.Document = Encoding.UTF8.GetString(document.Span);
            draft.ChangedAt = clock.GetUtcNow();
            draft.WrittenBy(actor);
            return draft;
        });
    }

    public static async Task<Result<TermsDraft>> Discard(
        BpoDbContext db,
        Guid draftId,
        long? seen,
        CancellationToken cancel
    )
    {
        var found = await Open(db, draftId, seen, cancel);
        return found.Map(draft =>
        {
            if (draft.Number is null)
            {
                db.Remove(draft);
            }
            else
            {
                draft.Discard();
            }

            return draft;
        });
    }

    /// <summary>The draft while it is open and as it was seen.</summary>
    internal static async Task<Result<TermsDraft>> Open(
        BpoDbContext db,
        Guid draftId,
        long? seen,
        CancellationToken cancel
    ) =>
        await db.Set<TermsDraft>().SingleOrDefaultAsync(row => row.Id == draftId, cancel) switch
        {
            null => NoDraft,
            { Status: not TermsDraftStatus.Open } => TermsDraft.NotOpen,
            var draft when seen is { } version && version != draft.Version => Stale,
            var draft => draft,
        };

    private static string Name(string title) => title.Trim() is { Length: > 200 } wordy ? wordy[..200] : title.Trim();

    private static Problem? Refusal(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var read = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return read.RootElement.ValueKind == JsonValueKind.Object
                ? null
                : new Problem("terms.not-json", "Terms are one JSON object.");
        }
        catch (JsonException broken)
        {
            return new Problem(
                "terms.not-json",
                $"This is no JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."
            );
        }
    }
}
