using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Features.Promises;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Results as tables: the board of a month, and one promise interval by interval.</summary>
internal static class ResultExports
{
    private const int Decimals = 4;

    public static async Task<IResult> Board(
        string id,
        string month,
        string form,
        ReadMonthResults read,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        Months.Parse(month) is { } first && await read.Handle(caller.Scope, id, first, cancel) is { } results
            ? TableFile.Send(form, $"sla-{month}", Table(results, words))
            : TypedResults.NotFound();

    public static async Task<IResult> Promise(
        string id,
        string month,
        string sla,
        string form,
        ReadPromise read,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        Months.Parse(month) is { } first && await read.Handle(caller.Scope, id, first, sla, cancel) is { } view
            ? TableFile.Send(form, $"{sla}-{month}", Table(view, words))
            : TypedResults.NotFound();

    private static ExportTable Table(MonthResults results, Words words) =>
        new(
            words["Sla.Measures"],
            [
                words["Sla.MeasureAndFormula"],
                words["Sla.Result"],
                words["Sla.Target"],
                words["Sla.Raw"],
                words["Sla.Adjusted"],
                words["Sla.Numerator"],
                words["Sla.Denominator"],
                words["Sla.Sample"],
                words["Promises.Formula"],
                words["Contacts.Queue"],
                words["Sla.BudgetLost"],
                words["Sla.BudgetAllowed"],
                words["Sla.BudgetStepLeft"],
            ],
            results.Results.SelectMany(result => Rows(results, result, words))
        );

    /// <summary>The promise as a whole, then each queue that must keep it.</summary>
    private static IEnumerable<IReadOnlyList<ExportCell>> Rows(MonthResults month, SlaResult result, Words words)
    {
        var (name, budget) = (month.NameOf(result), month.Budgets.GetValueOrDefault(result.Sla));
        return QueueStanding
            .Of(result, budget)
            .Select(queue => Row(name, queue.Result, null, queue.Result.Measured, queue.Queue, queue.Budget, words))
            .Prepend(Row(name, result, result.Raw.Value, result.Adjusted, "", budget?.Standing, words));
    }

    private static IReadOnlyList<ExportCell> Row(
        string name,
        SlaResult result,
        decimal? raw,
        Measurement measured,
        string queue,
        BudgetStanding? budget,
        Words words
    ) =>
        [
            new ExportCell.Text(name),
            new ExportCell.Text(words[$"Shell.{ErrorBudget.StandingOf(result)}"]),
            new ExportCell.Text(result.Target()),
            Number(raw),
            Number(measured.Value),
            Number(measured.Numerator),
            Number(measured.Denominator),
            Number(measured.Sample),
            new ExportCell.Text(result.Formula.Say()),
            new ExportCell.Text(queue),
            Number(budget?.Lost),
            Number(budget?.Allowed),
            Number(budget?.Left),
        ];

    private static ExportTable Table(PromiseView view, Words words) =>
        new(
            view.Month.NameOf(view.Result),
            [
                words["Promises.Interval"],
                words["Sla.Value"],
                words["Sla.Numerator"],
                words["Sla.Denominator"],
                words["Promises.Lost"],
                words["Sla.Result"],
            ],
            view.Cuts.Intervals.Select(interval =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Instant(interval.Of),
                        Number(interval.Value.Value),
                        Number(interval.Value.Numerator),
                        Number(interval.Value.Denominator),
                        Number(interval.Lost),
                        new ExportCell.Text(words[interval.IsMet ? "Shell.OnTarget" : "Shell.Missed"]),
                    ]
            )
        );

    private static ExportCell Number(decimal? value) =>
        value is { } known ? new ExportCell.Number(decimal.Round(known, Decimals), Decimals) : ExportCell.Nothing;
}
