using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;

namespace Bpo.Web.Features.Simulator;

/// <summary>Break-even points with a volume, in the order they are numbered in the drawing and in the table.</summary>
internal static class MeetingPoints
{
    public static IReadOnlyList<BreakEven> Of(SimulationResult result) =>
        [.. result.BreakEvens.Where(point => point.Volume > 0).OrderBy(point => point.Volume)];
}
