using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Credits.Curves;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Opens an entry for every rule and applies its curve where the result is a default.</summary>
internal static class CurveStep
{
    public static IReadOnlyList<CreditDraft> Open(CreditInput input, FeeBases bases, PastMonths past) =>
        [
            .. from indexed in input.Terms.Credits.Rules.Select((rule, index) => (rule, index))
            let result = input.Results.FirstOrDefault(result => result.Sla == indexed.rule.Sla)
            where result is not null
            select IndexationStep.Apply(
                Apply(indexed.rule.Curve, Opened(result, indexed.index), result, bases, past),
                IsMoney(indexed.rule.Curve),
                input
            ),
        ];

    private static CreditDraft Opened(SlaResult result, int index) =>
        new()
        {
            Sla = result.Sla,
            Clause = $"credits/rules/{index}",
            Result = result,
        };

    private static CreditDraft Apply(
        CreditCurve curve,
        CreditDraft draft,
        SlaResult result,
        FeeBases bases,
        PastMonths past
    )
    {
        var (isDefault, why) = DefaultTest.Of(result, past);
        var tested = draft.Then("default", 0, why);
        if (!isDefault)
        {
            return tested;
        }

        return Measured(result, past)
            .Aggregate(
                tested with
                {
                    SharesAtRisk = SharesAtRisk(curve),
                },
                (entry, part) => Costing(curve, entry, part.Queue, part.Measured, result, bases, past)
            );
    }

    /// <summary>The values that cost: the one compared or, where each queue is credited, those of the queues in default.</summary>
    private static IEnumerable<(string Queue, Measurement Measured)> Measured(SlaResult result, PastMonths past) =>
        result.PerQueue switch
        {
            null => [("", result.Measured)],
            QueueCredit.Worst =>
            [
                (
                    result.Queues.FirstOrDefault(queue => queue.Measured == result.Measured)?.Queue ?? "",
                    result.Measured
                ),
            ],
            _ => result
                .Queues.Where(queue =>
                    DefaultTest.Of(result with { Attainment = queue.Attainment, Missed = queue.Missed }, past).IsDefault
                )
                .Select(queue => (queue.Queue, queue.Measured)),
        };

    private static CreditDraft Costing(
        CreditCurve curve,
        CreditDraft draft,
        string queue,
        Measurement measured,
        SlaResult result,
        FeeBases bases,
        PastMonths past
    )
    {
        var outcome = curve.Apply(
            CurveInput.Credit(measured, result.Target, past.Missed(result.Sla, monthsAgo: 1), bases.Of(result.Service))
        );
        var named =
            queue.Length == 0 ? draft : draft.Then("queue", draft.Amount, Explanation.Of("credit.queue", queue));
        return named.Then("curve", draft.Amount + outcome.Amount, outcome.Explanation, outcome.Inputs) with
        {
            Points = draft.Points + outcome.Points,
        };
    }

    private static bool IsMoney(CreditCurve curve) =>
        curve is Steps { Of: CreditBase.Amount } or Linear { Of: CreditBase.Amount } or PerCount;

    private static bool SharesAtRisk(CreditCurve curve) =>
        curve is Allocation or Steps { Of: CreditBase.AtRisk } or Linear { Of: CreditBase.AtRisk };
}
