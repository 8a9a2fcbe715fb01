using Bpo.Billing.Compliance.Cuts;
using Bpo.Reports.Texts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Promises;

/// <summary>The promise by hour and weekday, in the contract's own time: which shift it is lost in.</summary>
public sealed partial class HourMap
{
    private const int Best = 5;

    [Parameter, EditorRequired]
    public required PromiseView View { get; set; }

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    private IReadOnlyList<int> Hours => [.. View.Cuts.Hours.Select(cut => cut.Of.Hour).Distinct().Order()];

    private static string Weekday(DayOfWeek day) => new Dates(Language.Current.Document).Weekday(day);

    private Cut<(DayOfWeek Day, int Hour)>? At(DayOfWeek day, int hour) =>
        View.Cuts.Hours.FirstOrDefault(cut => cut.Of == (day, hour));

    private string Reading(Cut<(DayOfWeek Day, int Hour)> cut) =>
        Words["Promises.HourTitle", View.Result.WriteExact(cut.Value), Formats.Number(cut.Value.Sample ?? 0, 0)];

    /// <summary>1 to 5 by distance: 5 keeps the target, each step below is a further twentieth of it.</summary>
    private int Level(Cut<(DayOfWeek Day, int Hour)> cut)
    {
        var target = View.Clause.Target;
        if (cut.IsMet || cut.Value.Value is not { } value)
        {
            return Best;
        }

        var step = decimal.Max(target.Level / 20, 0.1m);
        return (int)decimal.Clamp(Best - decimal.Ceiling(target.Shortfall(value) / step), 1, Best - 1);
    }
}
