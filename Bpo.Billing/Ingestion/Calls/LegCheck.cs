using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>Compares what a leg prints with its own stamps. Switches cut both, so one second either way is no difference.</summary>
internal static class LegCheck
{
    public static void Check(CallLeg leg, LegFields fields, ReadingRules rules)
    {
        if (leg.End < leg.Start.AddSeconds(-rules.StampToleranceSeconds))
        {
            fields.Reject("end", RowCodes.EndBeforeStart, "The leg ends before it begins.");
        }

        if (leg.Start > rules.LatestStart)
        {
            fields.Reject("start", RowCodes.FutureStart, "The call begins in the future.");
        }

        if (leg.Outcome == Outcome.Answered && leg.Answer is { } answer)
        {
            var gap = (leg.End - answer).Ticks / TimeSpan.TicksPerSecond - leg.Talk;
            fields.Warn(Math.Abs(gap) > rules.DurationToleranceSeconds ? WarningCodes.DurationDiffers : null);
        }

        if (leg.Talk > 0 && leg.Outcome is not (Outcome.Answered or Outcome.Voicemail))
        {
            fields.Warn(WarningCodes.TalkWithoutAnswer);
        }
    }
}
