using System.Globalization;
using Bpo.Billing.Compliance.Cuts;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Promises;

/// <summary>The intervals in which most was lost, each with its contacts.</summary>
public sealed partial class WorstIntervals
{
    private const int Most = 15;

    [Parameter, EditorRequired]
    public required PromiseView View { get; set; }

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    private int Minutes => PromiseCuts.MinutesOf(View.Clause);

    private IReadOnlyList<Cut<DateTimeOffset>> Worst =>
        [
            .. View
                .Cuts.Intervals.Where(interval => interval is { IsMet: false, Lost: not 0 })
                .OrderByDescending(interval => interval.Lost ?? interval.Value.Sample)
                .ThenBy(interval => interval.Of)
                .Take(Most),
        ];

    private string Contacts(Cut<DateTimeOffset> interval) =>
        $"/contracts/{Contract}/contacts?period={Months.Write(View.Month.Month)}"
        + $"&service={Uri.EscapeDataString(View.Clause.Service ?? "")}"
        + $"&from={interval.Of.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}&minutes={Minutes}";
}
