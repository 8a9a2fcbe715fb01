using System.Globalization;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Exclusions;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Disputes;

/// <summary>A dispute over a line or a measured value; a row of the reconciliation fills it in.</summary>
public sealed partial class NewDisputePage(
    DisputeDesk desk,
    ExclusionChoices offered,
    CurrentCaller current,
    NavigationManager navigation
)
{
    /// <summary>Without separators of thousands: one language's is another's decimal point.</summary>
    private const NumberStyles Plain =
        NumberStyles.AllowLeadingSign
        | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowLeadingWhite
        | NumberStyles.AllowTrailingWhite;

    private IReadOnlyList<ExclusionChoices.Choice>? choices;
    private Problem? refusal;
    private string contract = "";
    private DisputeSubject subject;
    private string? what;
    private string? month;
    private string? amount;
    private string? link;
    private string reason = "";
    private readonly OnBehalfInput input = new();
    private Side? other;
    private ContractNames names = ContractNames.None;

    [SupplyParameterFromQuery(Name = "contract")]
    private string? OfContract { get; set; }

    [SupplyParameterFromQuery(Name = "subject")]
    private string? OfSubject { get; set; }

    [SupplyParameterFromQuery(Name = "what")]
    private string? OfWhat { get; set; }

    [SupplyParameterFromQuery(Name = "month")]
    private string? OfMonth { get; set; }

    [SupplyParameterFromQuery(Name = "amount")]
    private string? OfAmount { get; set; }

    protected override async Task OnInitializedAsync()
    {
        choices = await offered.Contracts((await current.Get()).Scope, CancellationToken.None);
        (contract, what, month, amount) = (OfContract ?? "", OfWhat, OfMonth, Local(OfAmount));
        subject = Enum.TryParse<DisputeSubject>(OfSubject, out var named) ? named : DisputeSubject.Line;
        await ContractChosen();
    }

    /// <summary>An address writes numbers in one way, a reader in the way of the language.</summary>
    private static string? Local(string? number) =>
        decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out var read)
            ? read.ToString(CultureInfo.CurrentCulture)
            : null;

    private Task Open() => Open(recorded: null);

    private Task Record() => Open(input);

    /// <summary>What can be disputed, by id; what a link brought stands with it although the terms may not know it.</summary>
    private IEnumerable<(string Id, string Name)> Subjects =>
        (
            subject == DisputeSubject.Line
                ? names.Charges.Keys.Select(id => (id, names.Charge(id)))
                : names.Promises.Keys.Select(id => (id, names.Promise(id)))
        ).UnionBy(
            string.IsNullOrEmpty(what) ? [] : [(what, names.Charge(what))],
            one => one.Item1,
            StringComparer.Ordinal
        );

    private async Task ContractChosen()
    {
        var caller = await current.Get();
        (_, names) = await offered.Of(caller.Scope, contract, CancellationToken.None);
        other = caller.May(Scopes.AgreementsRecord)
            ? await offered.Recordable(caller.Scope, contract, CancellationToken.None)
            : null;
    }

    private async Task Open(OnBehalfInput? recorded)
    {
        decimal? money =
            decimal.TryParse(amount, Plain, CultureInfo.CurrentCulture, out var read) ? read
            : string.IsNullOrWhiteSpace(amount) ? 0
            : null;
        if (
            PublicId.Parse(PublicId.Contract, contract) is not { } key
            || Months.Parse(month) is not { } first
            || string.IsNullOrWhiteSpace(what)
            || reason.Trim().Length == 0
            || money is not { } claimed
        )
        {
            refusal = new Problem("required", Words["Problems.required"]);
            return;
        }

        var draft = new DisputeDraft(subject, what.Trim(), first, ClaimedMinor: 0, reason, Address());
        var opened = await desk.Open(await current.Get(), key, draft, claimed, recorded, CancellationToken.None);
        refusal = opened.Match(_ => (Problem?)null, problem => problem);
        if (opened is Result<Dispute>.Ok { Value.Id: var id })
        {
            navigation.NavigateTo($"/contracts/{contract}/disputes/{PublicId.Format(PublicId.Dispute, id)}");
        }
    }

    private string Address() =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? link! : "";
}
