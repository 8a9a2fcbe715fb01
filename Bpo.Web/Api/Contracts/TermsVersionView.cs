using System.Text.Json;
using Bpo.Domain.Contracts;

namespace Bpo.Web.Api.Contracts;

/// <summary>A version of the terms as it was agreed.</summary>
/// <param name="Version">1, 2, 3 … within the contract.</param>
/// <param name="Sha256">Of the document as it was sent.</param>
/// <param name="CreatedBy">The user or key that added it.</param>
public sealed record TermsVersionView(
    int Version,
    DateOnly EffectiveFrom,
    string Sha256,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    JsonElement Terms
)
{
    public static TermsVersionView Of(TermsVersion version) =>
        new(
            version.Number,
            version.EffectiveFrom,
            version.Hash,
            version.CreatedAt,
            version.CreatedBy,
            JsonElement.Parse(version.Document)
        );
}
