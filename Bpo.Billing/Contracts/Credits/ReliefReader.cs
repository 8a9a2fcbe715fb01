using Bpo.Domain.Credits;

namespace Bpo.Billing.Contracts.Credits;

/// <summary>Reads the ramp and the earn-back.</summary>
internal static class ReliefReader
{
    public static RampMonth ReadRamp(TermsNode node)
    {
        var ramp = new RampMonth(
            node.Integer("month", minimum: 1),
            node.OptionalNumber("targetFactor") ?? 1,
            node.OptionalNumber("creditFactor") ?? 1
        );
        if (ramp.TargetFactor <= 0)
        {
            node.Fault("targetFactor", "order", "A factor for targets is more than zero.");
        }

        if (ramp.CreditFactor < 0)
        {
            node.Fault("creditFactor", "order", "A factor for credits is zero or more.");
        }

        node.Close();
        return ramp with { TargetFactor = ramp.TargetFactor <= 0 ? 1 : ramp.TargetFactor };
    }

    public static Cure ReadCure(TermsNode node) => new(Days(node));

    public static AcceptanceWindow ReadAcceptance(TermsNode node) => new(Days(node));

    private static int Days(TermsNode node)
    {
        var days = node.Integer("days", minimum: 1);
        node.Close();
        return days;
    }

    public static EarnBack ReadEarnBack(TermsNode node)
    {
        var test = node.Word("test", CreditWords.EarnBackTests);
        var months = test == EarnBackTest.Annual && !node.Has("months") ? 0 : node.Integer("months", minimum: 1);
        node.Close();
        return new EarnBack(months, test);
    }
}
