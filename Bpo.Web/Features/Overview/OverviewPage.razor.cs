using Bpo.Domain.Sla;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Features.Contracts.Drafts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Overview;

/// <summary>The first page: how it stands in words and numbers, then what needs somebody.</summary>
public sealed partial class OverviewPage(ReadOverview read, CurrentCaller current)
{
    private OverviewView? view;

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        view = await read.Handle(caller.Scope, ReadDrafts.IsInside(caller), CancellationToken.None);
    }

    private string Headline(OverviewView overview)
    {
        var missed = overview.Rows.Count(row => row.Standing == Standing.Missed);
        return overview.Rows.Count == 0 ? Words["Shell.Overview"]
            : missed > 0 ? Words.Count("Overview.MissedHeadline", missed, overview.Rows.Count)
            : Words["Overview.AllKept"];
    }

    private string Scope(OverviewView overview) =>
        Words[
            "Overview.Scope",
            Words.Count("Overview.ContractsCount", overview.Contracts),
            Words.Count("Overview.DraftsCount", overview.Drafts.Count)
        ];

    private List<Figure> FiguresOf(OverviewView overview)
    {
        List<Figure> figures =
        [
            .. overview
                .Net.Take(2)
                .Select(net => new Figure(
                    Words["Overview.Net", net.Currency.Code],
                    Formats.Amount(net),
                    Words["Overview.NetHint"],
                    net.Currency.Code
                )),
        ];
        var credits = overview.Credits.ToList();
        figures.Add(
            new Figure(
                Words["Overview.Credits"],
                credits is [var first, ..] ? Formats.Amount(first) : Formats.Number(0, 2),
                credits.Count > 1
                    ? Words["Overview.AndCredits", Words.List(credits.Skip(1).Select(Formats.Money))]
                    : Words["Invoices.CreditsHint"],
                credits is [var money, ..] ? money.Currency.Code : null,
                credits.Count > 0 ? "negative" : ""
            )
        );
        figures.Add(
            new Figure(
                Words["Sla.CriticalMet"],
                Words[
                    "Sla.OutOf",
                    overview.Rows.Sum(row => row.Results.CriticalMet),
                    overview.Rows.Sum(row => row.Results.Critical)
                ],
                Words["Overview.UnmatchedHint", Formats.Number(overview.Unmatched)]
            )
        );
        return figures;
    }
}
