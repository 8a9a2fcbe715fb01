using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Returns credits of earlier months whose level has been kept since.</summary>
internal static class EarnBackStep
{
    public static IReadOnlyList<CreditDraft> Open(
        CreditInput input,
        PastMonths past,
        IReadOnlyList<CreditDraft> credits
    ) =>
        input.Terms.Credits.EarnBack is { } rule
            ? [.. input.Results.Select(result => Open(rule, result, past, credits)).OfType<CreditDraft>()]
            : [];

    private static CreditDraft? Open(
        EarnBack rule,
        SlaResult result,
        PastMonths past,
        IReadOnlyList<CreditDraft> credits
    )
    {
        if (rule.Test == EarnBackTest.Annual)
        {
            var year = past.EarlierThisYear().Where(earlier => earlier.Sla == result.Sla).ToArray();
            var given = year.Sum(earlier => earlier.Credit) + Given(credits, result.Sla);
            return past.IsYearEnd && given > 0 && IsKeptOnAverage(result, year)
                ? Return(result, "annual", given, rule)
                : null;
        }

        if (past.Find(result.Sla, rule.Months) is not { Credit: > 0 } failed)
        {
            return null;
        }

        var since = past.Within(result.Sla, rule.Months - 1).ToArray();
        var isKept =
            since.Length == rule.Months - 1
            && (rule.Test == EarnBackTest.All ? IsKeptAlways(result, since) : IsKeptOnAverage(result, since));
        return isKept ? Return(result, rule.Test == EarnBackTest.All ? "all" : "average", failed.Credit, rule) : null;
    }

    private static bool IsKeptAlways(SlaResult result, IEnumerable<PastResult> since) =>
        result.Attainment == Attainment.Met && since.All(earlier => earlier.Attainment == Attainment.Met);

    /// <summary>The mean of the monthly values; months all kept need no values to be kept on average.</summary>
    private static bool IsKeptOnAverage(SlaResult result, IReadOnlyList<PastResult> since)
    {
        if (IsKeptAlways(result, since))
        {
            return true;
        }

        Measurement?[] measured =
        [
            result.Attainment == Attainment.NotMeasured ? null : result.Measured,
            .. since.Where(earlier => earlier.Attainment != Attainment.NotMeasured).Select(earlier => earlier.Measured),
        ];
        var values = measured.Select(one => one?.Value).ToArray();
        return values.Length > 0
            && values.All(value => value is not null)
            && result.Target.IsMetBy(Measurement.Mean(values.Sum() ?? 0, values.Length));
    }

    private static decimal Given(IReadOnlyList<CreditDraft> credits, string sla) =>
        credits.Where(credit => credit.Sla == sla && credit.Clause != CurePenalty.Clause).Sum(credit => credit.Amount);

    private static CreditDraft Return(SlaResult result, string test, decimal amount, EarnBack rule) =>
        new CreditDraft
        {
            Sla = result.Sla,
            Clause = "credits/earnBack",
            Kind = CreditKind.EarnBack,
            Result = result,
        }.Then(
            "earn-back",
            amount,
            Explanation.Of($"earn-back.{test}", Plain.Number(rule.Months), Plain.Number(amount)),
            ("months", rule.Months),
            ("credit", amount)
        );
}
