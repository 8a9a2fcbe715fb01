using Bpo.Billing.Runs.Completeness;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>Which days a source is expected on.</summary>
public sealed partial class ExpectationForm(SetExpectation set, CurrentCaller current, TimeProvider clock)
{
    private DeliveryRhythm rhythm;
    private DateOnly since;
    private int drop = DeliveryExpectation.UsualDrop;
    private Problem? refusal;
    private bool mayWrite;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required Source Source { get; set; }

    [Parameter]
    public DeliveryExpectation? Expectation { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnSaved { get; set; }

    protected override async Task OnInitializedAsync()
    {
        mayWrite = (await current.Get()).May(Scopes.UsageWrite);
        since = Expectation?.Since ?? SourceCalendar.Of(Source).DateOf(clock.GetUtcNow());
        (rhythm, drop) = (Expectation?.Rhythm ?? rhythm, Expectation?.DropBelowPercent ?? drop);
    }

    private async Task Save()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        isBusy = true;
        var expected = new ExpectedDeliveries(rhythm, drop, since);
        var saved = await set.Run(caller.Scope, Source.Id, expected, caller.Actor, CancellationToken.None);
        await Saved(saved.Match(_ => (Problem?)null, problem => problem));
    }

    private async Task Clear()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        isBusy = true;
        var cleared = await set.Clear(caller.Scope, Source.Id, caller.Actor, CancellationToken.None);
        await Saved(cleared.Match(_ => (Problem?)null, problem => problem));
    }

    private async Task Saved(Problem? problem)
    {
        (isBusy, refusal) = (false, problem);
        if (problem is null)
        {
            await OnSaved.InvokeAsync();
        }
    }
}
