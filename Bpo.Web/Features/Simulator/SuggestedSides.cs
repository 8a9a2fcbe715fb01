using System.Text.Json.Nodes;
using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Findings;
using Bpo.Domain.Amounts;
using Bpo.Web.Features.Contracts.Terms;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Simulator;

/// <summary>
/// Alternatives worth a first look: the same terms by the second, and two other models at prices that come to about the same
/// as today, so that what differs is who bears a longer call or a weaker month.
/// </summary>
internal static class SuggestedSides
{
    private const int PriceDecimals = 2;
    private const decimal PackageShare = 0.9m;
    private const decimal OverageFactor = 1.15m;
    private const decimal RoundUnits = 100;

    public static IEnumerable<SideDraft> Of(string inForce, SimulationResult result, Words words)
    {
        var document = new EditedTerms(inForce);
        if (BySecond(document))
        {
            yield return new SideDraft(words["Simulator.BySecond"], SideForm.Changed) { Changed = document };
        }

        var work = WorkFees(result);
        var (handled, minutes) = (result.Volume.Handled, result.Volume.ConversationSeconds / 60m);
        if (work <= 0 || handled == 0 || minutes < RoundUnits)
        {
            yield break;
        }

        var perContact = new SideDraft(words["Simulator.Model.per-contact"], SideForm.Model) { Model = "per-contact" };
        perContact.Values["price"] = Price(work / handled);
        yield return perContact;
        var included = Math.Floor(minutes / result.Months.Count * PackageShare / RoundUnits) * RoundUnits;
        var package = new SideDraft(words["Simulator.Model.minute-package"], SideForm.Model)
        {
            Model = "minute-package",
        };
        package.Values["included"] = Plain.Number(included);
        package.Values["fee"] = Price(Math.Round(included * work / minutes));
        package.Values["price"] = Price(work / minutes * OverageFactor);
        yield return package;
    }

    /// <summary>Fees on work: without what is due whatever the volume, for models keep that.</summary>
    public static decimal WorkFees(SimulationResult result) =>
        result.Alternatives[0].Fees.Amount
        - result
            .Alternatives[0]
            .Hidden.Where(hidden => hidden.Kind is HiddenCostKind.Standing or HiddenCostKind.PassThrough)
            .Sum(hidden => hidden.Amount.Amount);

    public static string Price(decimal price) =>
        Plain.Number(Math.Round(price, PriceDecimals, MidpointRounding.AwayFromZero));

    /// <returns>Whether any clause rounds up.</returns>
    private static bool BySecond(EditedTerms document)
    {
        var charges = document.Document["pricing"]?.AsArray() ?? [];
        for (var index = 0; index < charges.Count; index++)
        {
            if (charges[index]?["increment"] is JsonValue increment && increment.ToString() != "1/1")
            {
                document.Write($"/pricing/{index}/increment", "1/1");
            }
        }

        return document.IsChanged;
    }
}
