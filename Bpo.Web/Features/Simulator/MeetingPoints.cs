using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;

namespace Bpo.Web.Features.Simulator;

/// <summary>Break-even points with a volume, in the order they are numbered in the drawing and in the table.</summary>
internal static class MeetingPoints
{
    /// <summary>Whole seats make a stair that crosses many times; those nearest to the real volume decide.</summary>
    private const int Most = 9;

    public static IReadOnlyList<BreakEven> Of(SimulationResult result) =>
        [
            .. result
                .BreakEvens.Where(point => point.Volume > 0)
                .OrderBy(point => Math.Abs(point.Volume!.Value - result.Volume.Contacts))
                .Take(Most)
                .OrderBy(point => point.Volume),
        ];
}
