using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Billing.Runs.Simulations;
using Bpo.Billing.Simulation.Reading;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Contracts.Terms;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>What the same usage would have cost under other terms. The alternatives live as long as the page.</summary>
public sealed partial class SimulatorPage(
    ReadContract read,
    SimulateTerms simulate,
    CurrentCaller current,
    TimeProvider clock
) : IDisposable
{
    private readonly List<SideDraft> sides = [];
    private ContractView? contract;
    private bool isMissing;
    private bool mayDraft;
    private string currency = "";
    private DateOnly from;
    private DateOnly to;
    private bool staffFollows;
    private bool isBusy;
    private int percent;
    private string asked = "";
    private Simulated? done;
    private Problem? problem;
    private CancellationTokenSource? running;

    [Parameter]
    public required string Id { get; set; }

    private ContractView.Version? InForce => contract?.On(to.AddMonths(1).AddDays(-1));

    private bool IsFull => sides.Count >= SimulationRequest.MostAlternatives;

    private DateOnly RunningMonth
    {
        get
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return new DateOnly(today.Year, today.Month, 1);
        }
    }

    /// <summary>Months of the contract up to the running one, newest first.</summary>
    private IEnumerable<DateOnly> Choices
    {
        get
        {
            var first = new DateOnly(contract!.StartsOn.Year, contract.StartsOn.Month, 1);
            for (
                var month = RunningMonth;
                month >= first && month > RunningMonth.AddMonths(-SimulationRequest.MostMonths);
                month = month.AddMonths(-1)
            )
            {
                yield return month;
            }
        }
    }

    public void Dispose() => running?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (contract?.Id == Id)
        {
            return;
        }

        var caller = await current.Get();
        contract = await read.Handle(caller.Scope, Id, CancellationToken.None);
        isMissing = contract is null;
        mayDraft = caller.May(Scopes.ContractsWrite);
        if (contract is not null)
        {
            to = Choices.Skip(1).FirstOrDefault(RunningMonth);
            from = to;
            currency = InForce is { } version ? JsonNode.Parse(version.Document)?["currency"]?.ToString() ?? "" : "";
        }
    }

    /// <summary>The first comparison begins by itself, once the page is alive: what today's terms cost, then what is worth a look.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || InForce is not { } version)
        {
            return;
        }

        await Simulate();
        if (done is { Result: { Volume.Contacts: > 0 } result })
        {
            sides.AddRange(SuggestedSides.Of(version.Document, result, Words));
            await Simulate();
        }
    }

    private void Add(SideForm form) =>
        sides.Add(
            new SideDraft(Words["Simulator.NewName", sides.Count + 1], form)
            {
                Changed = form == SideForm.Changed ? new EditedTerms(InForce!.Document) : null,
                Version = contract!.Versions[^1].Number,
            }
        );

    private async Task Simulate()
    {
        problem = null;
        var written = sides.Select(side => side.Write()).ToList();
        if (written.Contains(null))
        {
            problem = new Problem("terms.not-json", "The pasted terms are no JSON.");
            StateHasChanged();
            return;
        }

        asked = Ask(written);
        running = new CancellationTokenSource();
        (isBusy, percent) = (true, 0);
        StateHasChanged();
        try
        {
            var scope = (await current.Get()).Scope;
            var key = PublicId.Parse(PublicId.Contract, Id)!.Value;
            var progress = new Progress<(long Read, long All)>(Report);
            // Reading and pricing a large month keeps a processor busy; the circuit stays free for the reader.
            var token = running.Token;
            var simulated = await Task.Run(
                () => simulate.Run(scope, key, JsonElement.Parse(asked), progress, token),
                token
            );
            done = simulated.Match(result => result, _ => done);
            problem = simulated.Match<Problem?>(_ => null, refused => refused);
        }
        catch (OperationCanceledException)
        {
            percent = 0;
        }
        finally
        {
            isBusy = false;
            running.Dispose();
            running = null;
        }

        StateHasChanged();
    }

    private void Cancel() => running?.Cancel();

    private void Report((long Read, long All) progress)
    {
        var reached = progress.All == 0 ? 100 : (int)(progress.Read * 100 / progress.All);
        if (reached != percent)
        {
            percent = reached;
            StateHasChanged();
        }
    }

    private string Ask(IEnumerable<JsonObject?> alternatives)
    {
        var months = new JsonArray();
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            months.Add(Months.Write(month));
        }

        return new JsonObject
        {
            ["months"] = months,
            ["alternatives"] = new JsonArray([.. alternatives]),
            ["staffing"] = staffFollows ? "follows-volume" : "fixed",
        }.ToJsonString();
    }

    private void ChooseFirst(ChangeEventArgs change)
    {
        from = Read(change);
        to = to < from ? from : to;
    }

    private void ChooseLast(ChangeEventArgs change)
    {
        to = Read(change);
        from = from > to ? to : from;
    }

    private static DateOnly Read(ChangeEventArgs change) =>
        DateOnly.ParseExact((string)change.Value!, "O", CultureInfo.InvariantCulture);
}
