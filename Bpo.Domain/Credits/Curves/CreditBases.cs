namespace Bpo.Domain.Credits.Curves;

/// <summary>What a credit is a share of.</summary>
public enum CreditBase
{
    AtRisk,
    Fees,

    /// <summary>No share: the credit is money.</summary>
    Amount,
}

/// <summary>The amounts a credit can be a share of, in major units.</summary>
public sealed record CreditBases(decimal AtRisk, decimal Fees)
{
    private const decimal Percent = 100;

    /// <summary>A credit of <paramref name="credit"/> percent of its base, or of so much money.</summary>
    public decimal Amount(decimal credit, CreditBase of) =>
        of switch
        {
            CreditBase.AtRisk => credit * AtRisk / Percent,
            CreditBase.Fees => credit * Fees / Percent,
            CreditBase.Amount => credit,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public decimal Of(CreditBase of) =>
        of switch
        {
            CreditBase.AtRisk => AtRisk,
            CreditBase.Fees => Fees,
            _ => 0,
        };
}
