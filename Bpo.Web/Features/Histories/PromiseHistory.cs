using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Sla;
using Bpo.Web.Features.Sla;

namespace Bpo.Web.Features.Histories;

/// <summary>One promise over the months.</summary>
/// <param name="Months">Oldest first.</param>
/// <param name="Newest">The last result by the version, whose target and formula hold for all of them.</param>
public sealed record PromiseHistory(string Sla, IReadOnlyList<HistoryMonth> Months, SlaResult Newest)
{
    /// <summary>Promises of which something was recomputed.</summary>
    public static IReadOnlyList<PromiseHistory> Of(ContractHistory history) =>
        [
            .. history.Newest.Select(result => new PromiseHistory(
                result.Sla,
                [.. history.Months.Where(month => month.Sla == result.Sla).OrderBy(month => month.Month)],
                result
            )),
        ];

    public HistoryMonth? Of(DateOnly month) => Months.FirstOrDefault(one => one.Month == month);

    public string Write(JudgedValue? judged) => judged is null ? "–" : Newest.Write(judged.Value);
}
