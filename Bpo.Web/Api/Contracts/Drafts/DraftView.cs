using System.Text.Json;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;

namespace Bpo.Web.Api.Contracts.Drafts;

/// <summary>Terms that are not in force, or came into force from a draft.</summary>
/// <param name="BasedOn">The version it started from; null for the first terms of a contract.</param>
/// <param name="Version">The number it was put forward under; null before.</param>
/// <param name="Effect">What it would have made of a whole month; null where it was not measured.</param>
/// <param name="Writers">The users and keys that wrote it; none of them can approve it.</param>
public sealed record DraftView(
    string Id,
    string ContractId,
    string Title,
    TermsDraftStatus Status,
    int? BasedOn,
    int? Version,
    DraftView.MeasuredEffect? Effect,
    IReadOnlyList<string> Writers,
    DateTimeOffset ChangedAt,
    string? SubmittedBy,
    DateTimeOffset? SubmittedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    JsonElement Terms
)
{
    /// <summary>The difference it makes to one month, before tax, and the limit that asks for a second person.</summary>
    /// <param name="Minor">In minor units; null where there was no whole month to measure on.</param>
    /// <param name="Month">Its first day.</param>
    public sealed record MeasuredEffect(long? Minor, DateOnly? Month, long LimitMinor);

    public static DraftView Of(TermsDraft draft) =>
        new(
            PublicId.Format(PublicId.TermsDraft, draft.Id),
            PublicId.Format(PublicId.Contract, draft.ContractId),
            draft.Title,
            draft.Status,
            draft.BasedOn,
            draft.Number,
            draft.LimitMinor is { } limit ? new MeasuredEffect(draft.EffectMinor, draft.EffectMonth, limit) : null,
            draft.Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            draft.ChangedAt,
            draft.SubmittedBy,
            draft.SubmittedAt,
            draft.DecidedBy,
            draft.DecidedAt,
            draft.Reason,
            JsonElement.Parse(draft.Document)
        );
}
