using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits.Pipeline;

/// <summary>Adds the further credit for every so many failures in a rolling window.</summary>
internal static class PersistentStep
{
    private const decimal Percent = 100;

    public static IEnumerable<CreditDraft> Open(CreditInput input, FeeBases bases, PastMonths past) =>
        input.Terms.Credits.Persistent.Select(
            (clause, index) => Open(clause, $"credits/persistent/{index}", input, bases, past)
        );

    private static CreditDraft Open(
        PersistentFailure clause,
        string pointer,
        CreditInput input,
        FeeBases bases,
        PastMonths past
    )
    {
        bool Counts(string sla) => clause.Slas.Count == 0 || clause.Slas.Contains(sla, StringComparer.Ordinal);
        var failures =
            input.Results.Count(result => result.Attainment == Attainment.Missed && Counts(result.Sla))
            + past.Within(clause.InMonths - 1).Where(earlier => Counts(earlier.Sla)).Sum(Failures);
        var given = past.Within(clause.InMonths - 1)
            .Where(earlier => earlier.Sla == clause.Id)
            .Sum(earlier => earlier.Credit);
        var each = Each(clause, input, bases);
        var times = failures / clause.Every;
        return new CreditDraft { Sla = clause.Id, Clause = pointer }.Then(
            "persistent",
            Math.Max(0, (times * each) - given),
            Explanation.Of(
                "credit.persistent",
                Plain.Number(failures),
                Plain.Number(clause.InMonths),
                Plain.Number(clause.Every),
                Plain.Number(times),
                Plain.Number(each),
                Plain.Number(given)
            ),
            ("failures", failures),
            ("every", clause.Every),
            ("times", times),
            ("each", each),
            ("given", given)
        );
    }

    private static int Failures(PastResult past) =>
        Math.Max(past.Failures, past.Attainment == Attainment.Missed ? 1 : 0);

    private static decimal Each(PersistentFailure clause, CreditInput input, FeeBases bases) =>
        clause.Of switch
        {
            PersistentBase.AnnualFees => clause.Credit * input.Fees.OfYear / Percent,
            PersistentBase.Fees => clause.Credit * input.Fees.Gross / Percent,
            PersistentBase.AtRisk => clause.Credit
                * bases.OfInvoice(input.Results.Select(result => result.Service)).AtRisk
                / Percent,
            PersistentBase.Amount => clause.Credit,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
