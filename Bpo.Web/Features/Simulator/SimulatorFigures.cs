using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Simulator;

/// <summary>The answer in a strip: what the months cost, what would have been cheapest, what rounding alone takes, what weak and strong months cost.</summary>
internal static class SimulatorFigures
{
    public static IReadOnlyList<Figure> Of(SimulationResult result, Words words)
    {
        var agreed = result.Alternatives[0];
        List<Figure> figures =
        [
            new(
                words["Simulator.InForce"],
                Formats.Amount(agreed.Net),
                words["Simulator.OfMonths", words.Count("Simulator.Months", result.Months.Count)],
                result.Currency.Code
            ),
        ];
        if (result.Alternatives.Count > 1)
        {
            var cheapest = result.Alternatives.Index().MinBy(side => side.Item.Net.Minor);
            figures.Add(
                new Figure(
                    words["Simulator.Cheapest"],
                    SideNames.Of(cheapest.Item, cheapest.Index, words),
                    cheapest.Item.Difference.IsZero
                        ? words["Simulator.NothingCheaper"]
                        : words[
                            "Simulator.AgainstInForce",
                            Formats.Difference(cheapest.Item.Difference.Amount, result.Currency.Decimals),
                            result.Currency.Code
                        ]
                )
            );
        }

        if (agreed.Hidden.FirstOrDefault(hidden => hidden.Kind == HiddenCostKind.Rounding) is { } rounding)
        {
            figures.Add(
                new Figure(
                    words["Simulator.RoundingAlone"],
                    Formats.Amount(rounding.OnCharges ?? rounding.Amount),
                    words["Simulator.RoundingHint", Formats.Amount(rounding.Amount)],
                    result.Currency.Code
                )
            );
        }

        if (agreed.Scenarios is [var weak, _, var strong])
        {
            figures.Add(
                new Figure(
                    words["Simulator.WeakToStrong"],
                    $"{Formats.Number(weak.Fees.Amount, 0)}–{Formats.Number(strong.Fees.Amount, 0)}",
                    words["Simulator.WeakToStrongHint", Formats.Number(weak.Volume), Formats.Number(strong.Volume)],
                    result.Currency.Code
                )
            );
        }

        return figures;
    }
}
