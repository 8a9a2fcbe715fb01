using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Governance;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Reviews;

/// <summary>The narrative and the agreed actions; they can be changed until the month is issued.</summary>
public sealed partial class ReviewNotes(TenantDatabase database, CurrentCaller current, TimeProvider clock)
{
    private const int DaysToAct = 14;

    private List<ActionDraft> actions = [];
    private Problem? refusal;
    private string narrative = "";
    private string? saved;

    /// <summary>The contract's public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }

    [Parameter, EditorRequired]
    public required MonthlyReview Review { get; set; }

    [Parameter]
    public bool IsEditable { get; set; }

    protected override void OnInitialized()
    {
        narrative = Review.Written?.Narrative ?? "";
        actions = [.. Review.Actions.Select(ActionDraft.Of)];
    }

    private void Add() =>
        actions.Add(
            new ActionDraft { DueOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(DaysToAct) }
        );

    private async Task Save()
    {
        var caller = await current.Get();
        var contract = PublicId.Parse(PublicId.Contract, Contract)!.Value;
        var written = await database.Write(
            caller.Scope,
            db =>
                WriteReview.Run(
                    db,
                    contract,
                    Review.Month,
                    narrative,
                    [.. actions.Select(action => action.Agreed())],
                    CancellationToken.None
                ),
            CancellationToken.None
        );
        refusal = written.Match(_ => (Problem?)null, problem => problem);
        saved = refusal is null ? Words["Reviews.Saved"] : null;
    }
}

/// <summary>An action while it is being written.</summary>
public sealed class ActionDraft
{
    public string What { get; set; } = "";

    public string Owner { get; set; } = "";

    public DateOnly DueOn { get; set; }

    public ReviewActionStatus Status { get; set; }

    public static ActionDraft Of(ReviewAction action) =>
        new()
        {
            What = action.What,
            Owner = action.Owner,
            DueOn = action.DueOn,
            Status = action.Status,
        };

    public WriteReview.Action Agreed() => new(What, Owner, DueOn, Status);
}
