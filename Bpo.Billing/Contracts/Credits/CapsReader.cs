using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

namespace Bpo.Billing.Contracts.Credits;

/// <summary>Reads the amount at risk, the conversion of points and the caps.</summary>
internal static class CapsReader
{
    public static AtRisk ReadAtRisk(TermsNode node)
    {
        var atRisk = new AtRisk(node.Percent("percent"), node.Word("base", CreditWords.AtRiskBases));
        node.Close();
        return atRisk;
    }

    public static CreditCap ReadCap(TermsNode node)
    {
        var cap = new CreditCap(
            node.Word("scope", CreditWords.Scopes),
            node.Percent("percent"),
            node.Word("of", CreditWords.Shares)
        );
        node.Close();
        return cap;
    }

    public static PointConversion ReadConversion(TermsNode node)
    {
        var conversion = new PointConversion(
            node.Number("points"),
            node.Percent("percent"),
            node.OptionalWord("of", CreditWords.Shares) ?? CreditBase.Fees
        );
        if (node.Has("points") && conversion.Points <= 0)
        {
            node.Fault("points", "order", "A row begins at more than zero points.");
        }

        node.Close();
        return conversion;
    }
}
