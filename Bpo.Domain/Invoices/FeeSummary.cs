using Bpo.Domain.Amounts;

namespace Bpo.Domain.Invoices;

/// <summary>Fees after discounts and commitments, before credits and tax: what amounts at risk are measured on.</summary>
/// <param name="All">Every charge.</param>
/// <param name="AtRisk">The charges that stand behind credits.</param>
/// <param name="PassThrough">The part of <paramref name="AtRisk"/> that is handed-on cost.</param>
/// <param name="ByService">At-risk fees of charges of a single service.</param>
public sealed record FeeSummary(
    Money All,
    Money AtRisk,
    Money PassThrough,
    IReadOnlyDictionary<string, Money> ByService
);
