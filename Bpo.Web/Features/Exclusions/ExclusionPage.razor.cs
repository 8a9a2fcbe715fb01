using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Exclusions;

/// <summary>What is asked and why, what it would do, and then the decision.</summary>
public sealed partial class ExclusionPage(ExclusionDesk desk, CurrentCaller current)
{
    private Sheet? sheet;
    private Problem? refusal;
    private bool isMissing;
    private bool isBusy;
    private bool mayWrite;
    private bool mayRecord;
    private string? saved;
    private string answer = "";
    private OnBehalfInput input = new();

    [Parameter]
    public required string Id { get; set; }

    /// <summary>The exclusion's public id.</summary>
    [Parameter]
    public required string Exclusion { get; set; }

    protected override async Task OnParametersSetAsync() => await Load();

    private async Task Load()
    {
        var caller = await current.Get();
        mayWrite = caller.May(Scopes.ExclusionsWrite);
        sheet = await desk.Read(caller.Scope, Id, Exclusion, CancellationToken.None);
        isMissing = sheet is null;
        mayRecord = mayWrite && caller.May(Scopes.AgreementsRecord) && sheet is { Attested.MayRecord: true };
    }

    private Task Decide(ExclusionDecision decision) => Decide(decision, recorded: null);

    private Task Record(ExclusionDecision decision) => Decide(decision, input);

    private async Task Decide(ExclusionDecision decision, OnBehalfInput? recorded)
    {
        isBusy = true;
        var decided = await desk.Decide(
            await current.Get(),
            sheet!.Of,
            decision,
            answer,
            recorded,
            CancellationToken.None
        );
        refusal = decided.Match(_ => (Problem?)null, problem => problem);
        input = refusal is null ? new OnBehalfInput() : input;
        saved = refusal is null ? Words["Exclusions.Decided"] : null;
        await Load();
        isBusy = false;
    }

    private string Touched(ExclusionRecord record)
    {
        string[] named =
        [
            .. record.Slas.Select(sla => sheet!.Names.Promise(sla)),
            .. record.Services.Select(service => Words["Exclusions.Service", sheet!.Names.Service(service)]),
            .. record.Queues.Select(queue => Words["Exclusions.Queue", queue]),
        ];
        return named.Length == 0 ? Words["Exclusions.Everything"] : Words.List(named);
    }
}
