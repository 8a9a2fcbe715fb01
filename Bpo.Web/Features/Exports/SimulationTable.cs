using Bpo.Billing.Runs.Simulations;
using Bpo.Billing.Simulation;
using Bpo.Domain.Amounts;
using Bpo.Reports.Tables;
using Bpo.Web.Features.Simulator;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>A comparison as a table: one row a line or figure, one column an alternative.</summary>
internal static class SimulationTable
{
    public static ExportTable Of(Simulated simulated, Words words)
    {
        var result = simulated.Result;
        return new ExportTable(
            words["Simulator.Title"],
            [
                words["Shell.Month"],
                words["Simulator.Line"],
                .. result.Alternatives.Select(
                    (side, index) =>
                        words["Invoices.AmountIn", $"{SideNames.Of(side, index, words)}, {result.Currency.Code}"]
                ),
            ],
            [.. MonthRows(result, words), .. TotalRows(result, words)]
        );
    }

    private static IEnumerable<IReadOnlyList<ExportCell>> MonthRows(SimulationResult result, Words words) =>
        from month in Enumerable.Range(0, result.Months.Count)
        from row in ComparedLines.Of(result, month, words)
        select (IReadOnlyList<ExportCell>)
            [
                new ExportCell.Date(result.Months[month].From),
                new ExportCell.Text(row.Name),
                .. row.Amounts.Select(amount => amount is { } money ? Amount(money) : ExportCell.Nothing),
            ];

    private static IEnumerable<IReadOnlyList<ExportCell>> TotalRows(SimulationResult result, Words words)
    {
        yield return Row(words["Simulator.Fees"], result, side => Amount(side.Fees));
        yield return Row(words["Simulator.Credits"], result, side => Amount(side.Credits));
        yield return Row(words["Simulator.Net"], result, side => Amount(side.Net));
        yield return Row(words["Simulator.Difference"], result, side => Amount(side.Difference));
        yield return Row(words["Simulator.PerContact"], result, side => Price(side.PerHandledContact));
        yield return Row(words["Simulator.PerMinute"], result, side => Price(side.PerMinute));
        foreach (var place in Enumerable.Range(0, result.Alternatives[0].Scenarios.Count))
        {
            var scenario = result.Alternatives[0].Scenarios[place];
            yield return Row(
                words["Simulator.Scenario", scenario.Percentile, Formats.Number(scenario.Volume)],
                result,
                side => Amount(side.Scenarios[place].Fees)
            );
        }
    }

    private static IReadOnlyList<ExportCell> Row(
        string name,
        SimulationResult result,
        Func<AlternativeResult, ExportCell> cell
    ) => [ExportCell.Nothing, new ExportCell.Text(name), .. result.Alternatives.Select(cell)];

    private static ExportCell.Number Amount(Money money) =>
        new ExportCell.Number(money.Amount, money.Currency.Decimals);

    private static ExportCell Price(decimal? price) =>
        price is { } value ? new ExportCell.Number(value, 4) : ExportCell.Nothing;
}
