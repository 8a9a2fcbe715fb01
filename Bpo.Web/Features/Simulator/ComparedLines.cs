using Bpo.Billing.Simulation;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Simulator;

/// <summary>The lines of a month side by side: those of one clause share a row, in the order the alternatives state them.</summary>
internal static class ComparedLines
{
    /// <param name="Lines">Of each alternative; empty where it has none for the clause.</param>
    public sealed record Row(string Name, string Charge, IReadOnlyList<IReadOnlyList<ChargeLine>> Lines)
    {
        public IReadOnlyList<Money?> Amounts =>
            [
                .. Lines.Select(lines =>
                    lines.Count == 0
                        ? (Money?)null
                        : Money.Sum(lines.Select(line => line.Amount), lines[0].Amount.Currency)
                ),
            ];
    }

    public static IReadOnlyList<Row> Of(SimulationResult result, int month, Words words)
    {
        var sides = result
            .Alternatives.Select(side => PromisedLines.Of(side.Months[month], Language.Current.Code))
            .ToList();
        return
        [
            .. sides
                .SelectMany(lines => lines)
                .GroupBy(KeyOf, StringComparer.Ordinal)
                .Select(clause => new Row(
                    NameOf(clause.First(), words),
                    clause.First().Charge,
                    [
                        .. sides.Select(lines =>
                            (IReadOnlyList<ChargeLine>)[.. lines.Where(line => KeyOf(line) == clause.Key)]
                        ),
                    ]
                )),
        ];
    }

    /// <summary>A clause kept under another price is one row; one that changes its kind is two.</summary>
    private static string KeyOf(ChargeLine line) => $"{line.Kind}/{line.Charge}/{NameKey(line.Description)}";

    private static string NameKey(Explanation name) =>
        name.Code == Explanation.Verbatim ? name.Arguments[0] : name.Code;

    private static string NameOf(ChargeLine line, Words words) =>
        line.Description.Code.StartsWith("kind.", StringComparison.Ordinal)
            ? words["Simulator.LineOfClause", line.Description.Say(), line.Charge]
            : line.Description.Say();
}
