using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Premiums;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Records;

/// <summary>Results and sales: added when they are accepted, taken back when they are reversed in time.</summary>
internal static class ResultMeter
{
    public static Metered Results(BillableSpan span, Charge.PerResult charge, IReadOnlyList<AchievedResult> results) =>
        Read(span, charge.Result, charge.Acceptance, charge.ClawbackDays, results, _ => 1);

    public static Metered Sales(
        BillableSpan span,
        Charge.PercentOfSales charge,
        IReadOnlyList<AchievedResult> results
    ) => Read(span, charge.Result, charge.Acceptance, charge.ClawbackDays, results, result => result.Value ?? 0);

    private static Metered Read(
        BillableSpan span,
        string type,
        ResultAcceptance? acceptance,
        int? clawbackDays,
        IReadOnlyList<AchievedResult> results,
        Func<AchievedResult, decimal> worth
    )
    {
        var bounds = span.Bounds;
        var clock = new PremiumClock(span.Charge.Premiums, span.Terms, bounds);
        var stretches = new List<Stretch>();
        foreach (var result in results.Where(result => result.Type == type && Serves(span, result)))
        {
            var accepted = AcceptedAt(result, acceptance);
            var reversed = ReversedAt(result, accepted, clawbackDays);
            foreach (var (at, sign) in new[] { (accepted, 1), (reversed, -1) })
            {
                if (at is { } instant && bounds.Contains(instant))
                {
                    var premiums = clock.Of(instant.UtcTicks, "", null, "");
                    stretches.Add(new Stretch(sign * worth(result), premiums, instant.UtcTicks));
                }
            }
        }

        stretches.Sort(
            (left, right) =>
                left.Ticks != right.Ticks ? left.Ticks.CompareTo(right.Ticks) : left.Count.CompareTo(right.Count)
        );
        return new Metered(stretches, 1, 0, []);
    }

    /// <summary>
    /// When a result became billable; null when it never did. A reversed result was accepted before: by silence when that
    /// accepts, else on the day it was reported.
    /// </summary>
    private static DateTimeOffset? AcceptedAt(AchievedResult result, ResultAcceptance? acceptance)
    {
        var bySilence = acceptance is { SilenceAccepts: true }
            ? result.At.AddDays(acceptance.Days)
            : (DateTimeOffset?)null;
        return result.Status switch
        {
            ResultStatus.Accepted => result.StatusAt ?? result.At,
            ResultStatus.Reported => bySilence,
            ResultStatus.Reversed => bySilence is { } silence && silence <= result.StatusAt ? silence : result.At,
            _ => null,
        };
    }

    private static DateTimeOffset? ReversedAt(AchievedResult result, DateTimeOffset? accepted, int? clawbackDays) =>
        result.Status == ResultStatus.Reversed
        && accepted is { } from
        && (result.StatusAt ?? result.At) is var at
        && (clawbackDays is not { } days || at <= from.AddDays(days))
            ? at
            : null;

    private static bool Serves(BillableSpan span, AchievedResult result) =>
        span.Charge.Service is not { } service || result.Service.Length == 0 || result.Service == service;
}
