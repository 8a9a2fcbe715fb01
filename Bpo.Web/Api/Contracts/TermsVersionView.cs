using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain.Contracts;

namespace Bpo.Web.Api.Contracts;

/// <summary>A version of the terms as it was agreed or put forward.</summary>
/// <param name="Version">1, 2, 3 … within the contract.</param>
/// <param name="Sha256">Of the document as it was sent.</param>
/// <param name="CreatedBy">The user or key that added it.</param>
/// <param name="State">Only what is in force is ever billed by.</param>
public sealed record TermsVersionView(
    int Version,
    DateOnly? EffectiveFrom,
    string Sha256,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    TermsState State,
    JsonElement Terms
)
{
    public static TermsVersionView Of(TermsProposal proposal) =>
        proposal.InForce is { } version ? Of(version) : Of(proposal.Draft!);

    public static TermsVersionView Of(TermsVersion version) =>
        new(
            version.Number,
            version.EffectiveFrom,
            version.Hash,
            version.CreatedAt,
            version.CreatedBy,
            TermsState.InForce,
            JsonElement.Parse(version.Document)
        );

    /// <summary>A draft that was put forward under a number.</summary>
    public static TermsVersionView Of(TermsDraft draft)
    {
        var terms = JsonElement.Parse(draft.Document);
        return new(
            draft.Number!.Value,
            terms.TryGetProperty("effectiveFrom", out var from) && from.TryGetDateTime(out var date)
                ? DateOnly.FromDateTime(date)
                : null,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Document))),
            draft.SubmittedAt!.Value,
            draft.SubmittedBy!,
            draft.Status == TermsDraftStatus.Waiting ? TermsState.Waiting : TermsState.Refused,
            terms
        );
    }
}

public enum TermsState
{
    InForce,
    Waiting,
    Refused,
}
