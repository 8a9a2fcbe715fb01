using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Runs.Completeness;
using Bpo.Domain.Access;
using Bpo.Domain.Time;
using Bpo.Reports.Texts;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Components.Status;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>A source's month as a calendar: what came, and what did not.</summary>
public sealed partial class CompletenessPage(
    ImportList imports,
    ReadCompleteness read,
    CurrentCaller current,
    NavigationManager navigation,
    TimeProvider clock
)
{
    private IReadOnlyList<ImportList.SourceChoice>? sources;
    private SourceMonth? view;
    private string chosen = "";
    private DateOnly today;

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? Month { get; set; }

    private static IEnumerable<string> DayNames => Dates.Week.Select(Formats.Weekday);

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var scope = (await current.Get()).Scope;
        today = ContractZone.Utc.DateOf(clock.GetUtcNow());
        sources ??= await imports.Sources(scope, CancellationToken.None);
        chosen = Source ?? sources.Select(source => source.Id).FirstOrDefault("");
        if (PublicId.Parse(PublicId.Source, chosen) is { } key)
        {
            var month = Months.Parse(Month) ?? today;
            var found = await read.Run(scope, key, Period.Month(month.Year, month.Month), CancellationToken.None);
            view = found.Match(its => its, _ => (SourceMonth?)null);
        }
    }

    private void Choose(ChangeEventArgs change) => navigation.NavigateTo(Address($"{change.Value}", view!.Month.From));

    private static string Address(string source, DateOnly month) =>
        $"/imports/completeness?source={source}&month={Months.Write(month)}";

    /// <summary>Weeks from Monday, with nothing for the days of other months.</summary>
    private static IEnumerable<JudgedDay?[]> WeeksOf(IReadOnlyList<JudgedDay> days)
    {
        var before = ((int)days[0].Day.DayOfWeek + 6) % 7;
        return Enumerable.Repeat<JudgedDay?>(null, before).Concat(days).Chunk(7);
    }

    private static Tone ToneOf(DayStatus status) =>
        status switch
        {
            DayStatus.Ok => Tone.Ok,
            DayStatus.Missing => Tone.Bad,
            DayStatus.Low or DayStatus.Held => Tone.Warn,
            _ => Tone.Info,
        };

    private Figure[] FiguresOf(SourceMonth month) =>
        [
            new(
                Words["Sla.Contacts"],
                Formats.Number(month.Days.Sum(day => day.Facts.Contacts)),
                Words["Imports.DayRows", Formats.Number(month.Days.Sum(day => day.Facts.Rows))]
            ),
            new(
                Words["Imports.Gaps"],
                Formats.Number(month.Days.Count(day => day.IsGap)),
                Words["Imports.GapsHint"],
                Class: month.Days.Any(day => day.IsGap) ? "negative" : ""
            ),
            new(
                Words["Imports.LowDays"],
                Formats.Number(month.Days.Count(day => day.Status == DayStatus.Low)),
                month.Expectation is { } expectation
                    ? Words["Imports.LowHint", expectation.DropBelowPercent]
                    : Words["Imports.NoExpectation"]
            ),
            new(
                Words["Imports.Skew"],
                Formats.Percent(month.Skew.Share, 2),
                Words[
                    "Imports.SkewHint",
                    Formats.Number(month.Skew.Most.Ticks / TimeSpan.TicksPerSecond),
                    Formats.Number(month.SetAsideAhead)
                ]
            ),
        ];
}
