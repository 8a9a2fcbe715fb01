using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Parties;
using Bpo.Web.Api.Attestations;

namespace Bpo.Web.Api.Forecasts;

/// <summary>A version of a forecast with its signatures.</summary>
/// <param name="LockedAt">When the second side signed; null while one is missing.</param>
/// <param name="ClientSignedBy">The user or key, or the attestation of the signature; empty while it is missing.</param>
/// <param name="VendorSignedBy">As ClientSignedBy.</param>
/// <param name="OnBehalf">The signature that was recorded for the other side.</param>
public sealed record ForecastView(
    string Id,
    string ContractId,
    int Number,
    string Service,
    string Note,
    IReadOnlyList<ForecastSpan> Spans,
    DateTimeOffset? ClientSignedAt,
    DateTimeOffset? VendorSignedAt,
    DateTimeOffset? LockedAt,
    string ClientSignedBy,
    string VendorSignedBy,
    IReadOnlyList<AttestationView> OnBehalf
)
{
    public static ForecastView Of(ForecastVersion row, IReadOnlyDictionary<string, Attestation> attested) =>
        new(
            PublicId.Format(PublicId.Forecast, row.Id),
            PublicId.Format(PublicId.Contract, row.ContractId),
            row.Number,
            row.Service,
            row.Note,
            ForecastSpans.Of(row),
            row.ClientSignedAt,
            row.VendorSignedAt,
            row.LockedAt,
            row.SignedByClient,
            row.SignedByVendor,
            attested.Behind(row.SignedByClient, row.SignedByVendor)
        );
}
