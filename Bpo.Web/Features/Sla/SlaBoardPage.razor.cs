using System.Globalization;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>Every promise of a month with its figures, and the proof of the chosen one below.</summary>
public sealed partial class SlaBoardPage(ReadMonthResults read, CurrentCaller current, TimeProvider clock)
{
    private MonthResults? results;
    private bool isMissing;
    private string? selected;
    private Standing? shown;

    [Parameter]
    public required string Id { get; set; }

    /// <summary>Such as <c>2026-10</c>.</summary>
    [Parameter]
    public required string Month { get; set; }

    /// <summary>The promise to explain, so that an explanation can be linked to.</summary>
    [SupplyParameterFromQuery]
    private string? Why { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        results = Months.Parse(Month) is { } month
            ? await read.Handle((await current.Get()).Scope, Id, month, CancellationToken.None)
            : null;
        isMissing = results is null;
        selected =
            Why
            ?? results?.Results.FirstOrDefault(result => result.Attainment == Attainment.Missed)?.Sla
            ?? results?.Results.Select(result => result.Sla).FirstOrDefault();
    }

    private void Explain(SlaResult result) => selected = result.Sla;

    private IEnumerable<SlaResult> Shown(MonthResults month) =>
        month.Results.Where(result => shown is null || ErrorBudget.StandingOf(result) == shown);

    private IEnumerable<(string Name, Standing? Standing, int Count)> Filters(MonthResults month)
    {
        yield return (Words["Shell.All"], null, month.Results.Count);
        foreach (
            var group in month
                .Results.GroupBy(ErrorBudget.StandingOf)
                .OrderByDescending(group => group.Key == Standing.Missed)
        )
        {
            yield return (Words[$"Shell.{group.Key}"], group.Key, group.Count());
        }
    }

    private string Scope(MonthResults month) =>
        Words.Sentences(
            Words["Sla.BoardScope", month.Name, month.TermsVersion, month.Zone.Id],
            Words[month.IsFrozen ? "Sla.Frozen" : "Sla.Running", Formats.Moment(month.ComputedAt, month.Zone)]
        );

    private string Neighbour(int months) => $"/contracts/{Id}/sla/{Months.Write(results!.Month.AddMonths(months))}";

    private List<Figure> FiguresOf(MonthResults month)
    {
        var missed = month.Results.Where(result => result.Attainment == Attainment.Missed).Select(month.NameOf);
        List<Figure> figures =
        [
            new(
                Words["Sla.CriticalMet"],
                Words["Sla.OutOf", month.CriticalMet, month.Critical],
                Words.List(missed) is { Length: > 0 } names
                    ? Words["Sla.MissedNames", names]
                    : Words["Sla.NothingMissed"]
            ),
        ];
        if (month.Credits is { } credits)
        {
            var credit = credits.Sum(CreditKind.Credit);
            figures.Add(
                new Figure(
                    Words["Sla.Credits"],
                    Formats.Amount(-credit),
                    Words["Sla.CreditsHint"],
                    credit.Currency.Code,
                    credit.IsZero ? "" : "negative"
                )
            );
        }

        if (month.Figures is { } volume)
        {
            figures.Add(
                new Figure(
                    Words["Sla.Offered"],
                    Formats.Number(volume.Offered),
                    Words["Sla.OfferedHint", Formats.Number(volume.Answered), Formats.Number(volume.Abandoned)]
                )
            );
            figures.Add(
                new Figure(Words["Sla.Unmatched"], Formats.Number(volume.Unmatched), Words["Sla.UnmatchedHint"])
            );
        }

        return figures;
    }
}
