using System.ComponentModel;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Access;

namespace Bpo.Web.Api.Attestations;

/// <summary>What the other side said outside the product; with it, an act is recorded for them and not for one's own side.</summary>
public sealed record OnBehalfRequest(
    [property: Description("Who of the other side.")] string Person,
    [property: Description("The day on which they said it, not a later one than today.")] DateOnly On,
    [property: Description("How one can tell: what was written or said.")] string Evidence,
    [property: Description("A letter's number, a mail's subject or an address.")] string Reference = "",
    [property: Description("The uploaded proof, by POST /contracts/{id}/evidence.")] string? File = null
)
{
    public OnBehalf Said() =>
        new(
            Person,
            On,
            Evidence,
            Reference,
            File is null ? null : PublicId.Parse(PublicId.Evidence, File) ?? Guid.Empty
        );
}
