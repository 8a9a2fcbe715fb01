namespace Bpo.Web.Documents.Texts;

/// <summary>Which arguments of an explanation are money: a price of 2.6 is printed 2.60, a quantity of 2.6 is not.</summary>
internal static class MoneyArguments
{
    private static readonly Dictionary<string, int[]> ByCode = new(StringComparer.Ordinal)
    {
        ["connect-fee"] = [1],
        ["package"] = [1],
        ["package.carried"] = [1],
        ["price"] = [2],
        ["tiers.graduated"] = [3],
        ["tiers.graduated.fee"] = [3, 4],
        ["tiers.volume"] = [3],
        ["tiers.volume.fee"] = [3, 4],
        ["tiers.blocks"] = [4, 5],
        ["contact-band"] = [2],
        ["sales.shares"] = [2],
        ["sales.free"] = [1],
        ["instalment"] = [3],
        ["band.fee"] = [1],
        ["band.arc"] = [1],
        ["band.rrc"] = [1],
        ["markup"] = [1],
        ["charge.minimum"] = [0],
        ["charge.maximum"] = [0],
        ["discount.percent"] = [1],
        ["discount.amount"] = [0, 1],
        ["commitment.minimum"] = [0, 1],
        ["commitment.maximum"] = [0, 1],
        ["commitment.overage"] = [0, 1],
        ["capacity"] = [2],
        ["prepaid"] = [0, 1, 2],
        ["levy"] = [1],
        ["refund"] = [1],
        ["refund.cut"] = [1, 2],
        ["bank-fee"] = [0, 1],
        ["booked"] = [0],
        ["credit.allocation"] = [2],
        ["credit.steps.AtRisk"] = [3],
        ["credit.steps.Fees"] = [3],
        ["credit.steps.Amount"] = [2],
        ["credit.linear.AtRisk"] = [4],
        ["credit.linear.Fees"] = [4],
        ["credit.linear.Amount"] = [3],
        ["credit.points-to-percent"] = [2],
        ["credit.per-count"] = [3],
        ["credit.persistent"] = [4, 5],
    };

    public static IReadOnlyList<int> Of(string code) => ByCode.GetValueOrDefault(code, []);
}
