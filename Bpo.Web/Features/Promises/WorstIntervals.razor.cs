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
        View.Contacts(Contract, PromiseView.Span(interval.Of, Minutes));
}
