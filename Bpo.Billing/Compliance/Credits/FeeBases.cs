using Bpo.Billing.Compliance.Credits.Pipeline;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>What a credit or a cap is a share of, for one service or for the whole invoice.</summary>
internal sealed class FeeBases(CreditScheme scheme, PeriodFees fees, Currency currency)
{
    private const decimal Percent = 100;

    /// <summary>Whether each service stakes its own fees.</summary>
    public bool AreByService => scheme.AtRisk?.Base == AtRiskBase.Service;

    /// <summary>A cap in percent of its base, as an amount that can be paid.</summary>
    public decimal Limit(CreditBases bases, decimal percent, CreditBase of) =>
        Rounding.Limit(bases.Amount(percent, of), currency);

    public CreditBases Of(string? service) => new(AtRisk(service), fees.Gross);

    /// <summary>As a cap on one service reads it: its own fees, and what they stake.</summary>
    public CreditBases OfService(string? service) => new(AtRisk(service), fees.Of(service));

    /// <summary>As a cap on the invoice reads it: where each service stakes its own fees, all of them together.</summary>
    public CreditBases OfInvoice(IEnumerable<string?> services) =>
        new(AreByService ? services.Distinct(StringComparer.Ordinal).Sum(AtRisk) : AtRisk(null), fees.Gross);

    /// <summary>The amounts of a period carried to a year.</summary>
    public CreditBases OfYear(CreditBases period) =>
        new(fees.Gross == 0 ? 0 : period.AtRisk * fees.OfYear / fees.Gross, fees.OfYear);

    private decimal AtRisk(string? service) =>
        scheme.AtRisk is { } atRisk
            ? atRisk.Percent
                / Percent
                * atRisk.Base switch
                {
                    AtRiskBase.Gross => fees.Gross,
                    AtRiskBase.NetOfPassThrough => fees.Gross - fees.PassThrough,
                    AtRiskBase.Service => fees.Of(service),
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            : 0;
}
