using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Sla;
using Bpo.Reports.Charts;
using Bpo.Web.Access;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Histories;

/// <summary>
/// A contract's past by one version of the terms beside how it was judged; orders it to be recomputed, shows how far that is,
/// and stops it.
/// </summary>
public sealed partial class HistoryCard(ReadHistory read, HistoryJobs jobs, CurrentCaller current) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource leaving = new();
    private ContractHistory? history;
    private Problem? problem;
    private int? chosen;
    private bool mayOrder;
    private bool isBusy;
    private bool isWatching;

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    /// <summary>The month that the page shows.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Month { get; set; }

    private Guid Key => PublicId.Parse(PublicId.Contract, Contract) ?? Guid.Empty;

    private bool IsOpen => history?.Job?.Status is JobStatus.Waiting or JobStatus.Running;

    private IReadOnlyList<PromiseHistory> Recomputed => history is null ? [] : PromiseHistory.Of(history);

    protected override async Task OnParametersSetAsync() => await Load();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!IsOpen || isWatching || leaving.IsCancellationRequested)
        {
            return;
        }

        isWatching = true;
        using var timer = new PeriodicTimer(Glance);
        try
        {
            while (IsOpen && await timer.WaitForNextTickAsync(leaving.Token))
            {
                await Load();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has left the page.
        }

        isWatching = false;
    }

    private async Task Load()
    {
        var caller = await current.Get();
        mayOrder = caller.May(Scopes.RunsWrite) && caller.Scope.Client is null;
        var found = await read.Run(caller.Scope, Key, chosen, CancellationToken.None);
        history = found.Match(known => known, _ => (ContractHistory?)null);
    }

    private async Task Choose(ChangeEventArgs change)
    {
        chosen = int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var number) ? number : null;
        await Load();
    }

    private async Task Order()
    {
        isBusy = true;
        var caller = await current.Get();
        Tell(await jobs.Order(caller.Scope, Key, history!.Version, CancellationToken.None));
        await Load();
        isBusy = false;
    }

    private async Task Cancel()
    {
        isBusy = true;
        var caller = await current.Get();
        Tell(await jobs.Cancel(caller.Scope, history!.Job!.Id, CancellationToken.None));
        await Load();
        isBusy = false;
    }

    private void Tell(Result<Job> done) => problem = done.Match(_ => (Problem?)null, refused => refused);

    private string StatusText(ContractHistory shown) =>
        shown.Job?.Status switch
        {
            JobStatus.Done
                when shown.Job.Outcome.Length > 0
                    && StoredJson.Read<HistoryOutcome>(shown.Job.Outcome) is var outcome => Words[
                "Histories.Done",
                Formats.Number(outcome.Months),
                Formats.Number(outcome.FromContacts)
            ],
            JobStatus.Cancelled => Words["Histories.Cancelled", Formats.Percent(shown.Job.Progress, 0)],
            JobStatus.Failed => Words["Histories.Failed"],
            _ => Words[Recomputed.Count > 0 ? "Histories.Kept" : "Histories.Never"],
        };

    private MarkupString Trend(PromiseHistory promise, Func<HistoryMonth, JudgedValue?> of) =>
        new(
            new Sparkline
            {
                Description = Words["Sla.TrendOf", promise.Newest.Name(), promise.Months.Count],
                Values = [.. promise.Months.Select(month => of(month)?.Value)],
                Target = promise.Newest.Target.Level,
                AtLeast = promise.Newest.Target.IsFloor,
            }
                .Draw()
                .ToSvg()
        );

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
