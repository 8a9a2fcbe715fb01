using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;

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

    /// <summary>A year; what goes on for longer is a matter for the clause on chronic failure.</summary>
    private const int MostWeeks = 52;

    public static Cure ReadCure(TermsNode node)
    {
        var cure = new Cure(
            node.Integer("days", minimum: 1),
            node.Child("penalty") is { } penalty ? ReadPenalty(penalty) : null
        );
        node.Close();
        return cure;
    }

    public static AcceptanceWindow ReadAcceptance(TermsNode node)
    {
        var window = new AcceptanceWindow(node.Integer("days", minimum: 1));
        node.Close();
        return window;
    }

    private static CurePenalty ReadPenalty(TermsNode node)
    {
        var of = node.Word("of", CreditWords.Bases);
        var penalty = new CurePenalty(
            of == CreditBase.Amount ? node.NotNegative("credit") : node.Percent("credit"),
            of,
            node.Integer("weeks", minimum: 1)
        );
        if (penalty.MostWeeks > MostWeeks)
        {
            node.Fault("weeks", "range", $"At most {MostWeeks} weeks.");
        }

        node.Close();
        return penalty;
    }

    public static EarnBack ReadEarnBack(TermsNode node)
    {
        var test = node.Word("test", CreditWords.EarnBackTests);
        var months = test == EarnBackTest.Annual && !node.Has("months") ? 0 : node.Integer("months", minimum: 1);
        node.Close();
        return new EarnBack(months, test);
    }
}
