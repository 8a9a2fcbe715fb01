using System.Text;
using System.Text.Json.Nodes;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Drafts;
using Bpo.Billing.Simulation;
using Bpo.Domain;
using Bpo.Domain.Access;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>Makes an alternative the draft of an amendment. It binds nobody until it is put forward and agreed.</summary>
public sealed partial class DraftChoice(
    TenantDatabase database,
    DraftTerms drafts,
    CurrentCaller current,
    TimeProvider clock
)
{
    private int chosen = 1;
    private DateOnly from;
    private Problem? refusal;
    private string? drafted;

    [Parameter, EditorRequired]
    public required SimulationResult Result { get; set; }

    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    /// <summary>The first of the month after next: no month that runs is priced anew by surprise.</summary>
    protected override void OnInitialized()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        from = new DateOnly(today.Year, today.Month, 1).AddMonths(2);
    }

    private async Task Draft()
    {
        var side = Result.Alternatives[chosen].Alternative;
        var document = JsonNode.Parse(side.Document!)!;
        document["effectiveFrom"] = from.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var caller = await current.Get();
        var contract = PublicId.Parse(PublicId.Contract, Contract)!.Value;
        var begun = await database.Write(
            caller.Scope,
            db =>
                drafts.Begin(
                    db,
                    contract,
                    side.Name,
                    Encoding.UTF8.GetBytes(document.ToJsonString()),
                    caller.Actor,
                    CancellationToken.None
                ),
            CancellationToken.None
        );
        refusal = begun.Match<Problem?>(_ => null, problem => problem);
        drafted = begun.Match<string?>(draft => Words["Simulator.Drafted", draft.Title], _ => null);
    }
}
