using Bpo.Billing.Simulation;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Simulator;

/// <summary>What the columns of a comparison are called: the first is always the terms in force.</summary>
internal static class SideNames
{
    public static string Of(AlternativeResult side, int place, Words words) =>
        place == 0 ? words["Simulator.InForce"] : side.Alternative.Name;
}
