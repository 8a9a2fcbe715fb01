using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Forecasts;

namespace Bpo.Web.Api.Forecasts;

/// <summary>A version of a forecast with its signatures.</summary>
/// <param name="LockedAt">When the second side signed; null while one is missing.</param>
public sealed record ForecastView(
    string Id,
    string ContractId,
    int Number,
    string Service,
    string Note,
    IReadOnlyList<ForecastSpan> Spans,
    DateTimeOffset? ClientSignedAt,
    DateTimeOffset? VendorSignedAt,
    DateTimeOffset? LockedAt
)
{
    public static ForecastView Of(ForecastVersion row) =>
        new(
            PublicId.Format(PublicId.Forecast, row.Id),
            PublicId.Format(PublicId.Contract, row.ContractId),
            row.Number,
            row.Service,
            row.Note,
            ForecastSpans.Of(row),
            row.ClientSignedAt,
            row.VendorSignedAt,
            row.LockedAt
        );
}
