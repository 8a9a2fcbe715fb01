using System.Globalization;
using Bpo.Billing.Runs.Staffing;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>Asks for the plan under other figures; what is left empty stays as the contract, the forecast or past weeks say.</summary>
public sealed partial class StaffingForm
{
    [Parameter, EditorRequired]
    public required StaffingSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required StaffingWish Wish { get; set; }

    /// <summary>Where the answer is shown.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    private ContractNames Names => ContractNaming.Of([Sheet.Terms]);

    private IEnumerable<(string Name, string Word, string Value, string Hint)> Fields =>
        [
            ("volume", "Staffing.VolumeChange", Change(Wish.VolumeChange), Words["Staffing.ChangeOf"]),
            ("handling", "Staffing.AhtChange", Change(Wish.AhtChange), Words["Staffing.ChangeOf"]),
            ("target", "Staffing.Target", Text(Wish.TargetPercent), Formats.Rate(Sheet.Rule.AnsweredPercent)),
            (
                "threshold",
                "Staffing.Threshold",
                Text(Wish.ThresholdSeconds),
                Formats.Seconds(Sheet.Rule.ThresholdSeconds)
            ),
            ("patience", "Staffing.Patience", Text(Wish.PatienceSeconds), Words["Staffing.PatienceHint"]),
            (
                "occupancy",
                "Staffing.OccupancyPercent",
                Text(Wish.OccupancyCapPercent),
                Formats.Rate(Sheet.Rule.OccupancyCapPercent)
            ),
            (
                "shrinkage",
                "Staffing.ShrinkagePercent",
                Text(Wish.ShrinkagePercent),
                Formats.Rate(Sheet.Rule.ShrinkagePercent)
            ),
            ("aht", "Staffing.AhtSeconds", Text(Wish.AhtSeconds), Words["Staffing.AhtHint"]),
            (
                "minutes",
                "Staffing.Minutes",
                Text(Wish.Minutes),
                Words["Staffing.MinutesHint", Formats.Number(Sheet.Minutes)]
            ),
        ];

    private static string Change(decimal change) => change == 0 ? "" : Text(change);

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
