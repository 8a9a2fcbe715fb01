using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contacts;

/// <summary>
/// Whose contact it was: hidden until somebody who may see it says why. The number lives in this component only, never in
/// what is kept for the circuit.
/// </summary>
public sealed partial class NumberCard(TenantDatabase database, RevealNumber reveal, CurrentCaller current)
{
    private NumberState? state;
    private bool mayReveal;
    private string reason = "";
    private string? number;
    private Problem? refusal;
    private bool isBusy;

    /// <summary>The contact's public id.</summary>
    [Parameter, EditorRequired]
    public required string Contact { get; set; }

    /// <summary>The token or word that stands for the customer; empty where the source named nobody.</summary>
    [Parameter, EditorRequired]
    public required string Customer { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var caller = await current.Get();
        mayReveal = caller.May(Scopes.CustomersReveal);
        await using var db = database.Open(caller.Scope);
        state =
            Customer.Length == 0 ? NumberState.Unnamed
            : Customer.StartsWith(EraseCustomer.Meaningless, StringComparison.Ordinal) ? NumberState.Forgotten
            : await db.Set<CustomerNumber>().AnyAsync(row => row.Token == Customer) ? NumberState.Kept
            : NumberState.NotKept;
    }

    private async Task Show()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.CustomersReveal) || reason.Trim().Length == 0)
        {
            return;
        }

        isBusy = true;
        await using var db = database.Open(caller.Scope);
        var key = PublicId.Parse(PublicId.Contact, Contact)!.Value;
        var revealed = await reveal.Run(db, key, caller.Actor, reason.Trim(), CancellationToken.None);
        number = revealed.Match<string?>(shown => shown, _ => null);
        refusal = revealed.Match(_ => (Problem?)null, problem => problem);
        isBusy = false;
    }

    private void Hide() => (number, reason) = (null, "");
}

/// <summary>What is known of the person behind a contact.</summary>
internal enum NumberState
{
    /// <summary>The source named nobody.</summary>
    Unnamed,

    /// <summary>A token is known and no number: the source keeps none, or retention took it.</summary>
    NotKept,

    Kept,

    /// <summary>Erased, or older than what is remembered.</summary>
    Forgotten,
}
