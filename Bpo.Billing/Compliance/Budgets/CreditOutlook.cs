using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Compliance.Judging;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Budgets;

/// <summary>The credit a promise would cost if its month ended at another value, by the pipeline that computes it in earnest.</summary>
public static class CreditOutlook
{
    /// <param name="value">In the unit of the result.</param>
    /// <returns>Zero or positive, on the fees of <paramref name="input"/>.</returns>
    public static Money At(CreditInput input, string sla, decimal value) =>
        At(input, sla, result => Moved(result, result.Measured, value));

    /// <param name="values">In the unit of the result, by queue, where each must keep the promise.</param>
    /// <returns>Zero or positive, on the fees of <paramref name="input"/>.</returns>
    public static Money At(CreditInput input, string sla, IReadOnlyDictionary<string, decimal> values) =>
        At(input, sla, result => Moved(result, values));

    private static Money At(CreditInput input, string sla, Func<SlaResult, SlaResult> move)
    {
        var results = input.Results.Select(result => result.Sla == sla ? move(result) : result);
        return Money.Sum(
            ServiceCredits
                .For(input with { Results = [.. results] })
                .Credits.Where(credit => credit.Sla == sla)
                .Select(credit => credit.Credit),
            input.Terms.Currency
        );
    }

    /// <summary>Each queue moves by itself, and the worst of them is compared anew.</summary>
    private static SlaResult Moved(SlaResult result, IReadOnlyDictionary<string, decimal> values)
    {
        QueueResult[] queues =
        [
            .. result.Queues.Select(queue =>
                values.TryGetValue(queue.Queue, out var value) ? Moved(result, queue, value) : queue
            ),
        ];
        var compared = QueueResult.Worst(queues, result.Target);
        return (compared is null ? result : result.Alone(compared)) with { Queues = queues };
    }

    private static QueueResult Moved(SlaResult result, QueueResult queue, decimal value)
    {
        var moved = Moved(result.Alone(queue), result.Measured, value);
        return queue with { Measured = moved.Measured, Attainment = moved.Attainment, Missed = moved.Missed };
    }

    /// <param name="met">What <see cref="IntervalLevels.MetMinimum"/> goes with.</param>
    private static SlaResult Moved(SlaResult result, Measurement met, decimal value)
    {
        var measured = new Measurement(
            value * result.Measured.Denominator / result.Measured.Scale,
            result.Measured.Denominator,
            result.Measured.Scale,
            result.Measured.Sample
        );
        var verdict = result.EachInterval?.MetMinimum is { } metMinimum
            ? IntervalJudgement.Verdict(result.Target, measured, Moved(met, metMinimum, measured))
            : Verdict.Of(measured, result.Target, result.Minimum);
        return result with
        {
            Measured = measured,
            Adjusted = measured,
            Attainment = verdict.Attainment,
            Missed = verdict.Missed,
        };
    }

    /// <summary>Of the intervals that miss the target, as many miss the minimum as so far.</summary>
    private static Measurement Moved(Measurement met, Measurement metMinimum, Measurement moved)
    {
        var (missed, below) = (met.Denominator - met.Numerator, metMinimum.Denominator - metMinimum.Numerator);
        var lost = moved.Denominator - moved.Numerator;
        return moved with { Numerator = moved.Denominator - (missed > 0 ? lost * below / missed : 0) };
    }
}
