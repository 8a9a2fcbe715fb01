using Bpo.Billing.Contracts.Credits;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Contracts;

/// <summary>Reads the credit scheme.</summary>
internal static class CreditsReader
{
    public static CreditScheme Read(TermsNode? node)
    {
        if (node is null)
        {
            return CreditScheme.None;
        }

        var scheme = new CreditScheme
        {
            AtRisk = node.Child("atRisk") is { } atRisk ? CapsReader.ReadAtRisk(atRisk) : null,
            Rules = [.. node.Children("rules").Select(ReadRule).OfType<CreditRule>()],
            PointsToPercent = [.. node.Children("pointsToPercent").Select(CapsReader.ReadConversion)],
            Caps = [.. node.Children("caps").Select(CapsReader.ReadCap)],
            Ramp = [.. node.Children("ramp").Select(ReliefReader.ReadRamp)],
            EarnBack = node.Child("earnBack") is { } earnBack ? ReliefReader.ReadEarnBack(earnBack) : null,
            Bonuses = [.. node.Children("bonus").Select(ReadBonus).OfType<BonusRule>()],
            Netting = node.OptionalWord("netting", CreditWords.Nettings) ?? CreditScheme.None.Netting,
            DoubleJeopardy =
                node.OptionalWord("doubleJeopardy", CreditWords.Jeopardies) ?? CreditScheme.None.DoubleJeopardy,
            Chronic = [.. node.Children("chronic").Select(RemedyReader.ReadChronic)],
            Persistent = [.. node.Children("persistent").Select(RemedyReader.ReadPersistent)],
            Cure = node.Child("cure") is { } cure ? ReliefReader.ReadCure(cure) : null,
            Acceptance = node.Child("acceptance") is { } window ? ReliefReader.ReadAcceptance(window) : null,
            TaxNature = node.OptionalWord("taxNature", CreditWords.TaxNatures) ?? CreditScheme.None.TaxNature,
        };
        node.Close();
        return scheme;
    }

    private static CreditRule? ReadRule(TermsNode node)
    {
        var sla = node.Text("sla");
        var curve = CurveReader.ReadIn(node);
        node.Close();
        return curve is null ? null : new CreditRule(sla, curve);
    }

    private static BonusRule? ReadBonus(TermsNode node)
    {
        var sla = node.Text("sla");
        var curve = CurveReader.ReadIn(node);
        var cap = node.Percent("cap");
        var isConditional = node.OptionalFlag("requiresAllCritical") ?? false;
        node.Close();
        return curve is null ? null : new BonusRule(sla, curve, cap, isConditional);
    }
}
