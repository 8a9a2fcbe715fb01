namespace Bpo.Domain.Credits;

/// <summary>
/// The fees of a period in major units: charges after discounts and commitments, before credits and tax.
/// </summary>
/// <param name="Gross">All charges that are at risk, what is passed through included.</param>
/// <param name="Annual">The fees of a year, where the contract names them; otherwise twelve times this period.</param>
public sealed record PeriodFees(
    decimal Gross,
    decimal PassThrough,
    IReadOnlyDictionary<string, decimal> ByService,
    decimal? Annual = null
)
{
    private const int MonthsOfYear = 12;

    public static readonly PeriodFees None = new(0, 0, new Dictionary<string, decimal>(StringComparer.Ordinal));

    public decimal OfYear => Annual ?? Gross * MonthsOfYear;

    /// <summary>The fees of a service; all fees where the clause names no service or the service is not broken out.</summary>
    public decimal Of(string? service) =>
        service is not null && ByService.TryGetValue(service, out var fees) ? fees : Gross;
}
