using System.Globalization;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Api.Exclusions;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Exclusions;

/// <summary>An exclusion as the API takes it, by the same rules; its effect can be seen before it is sent.</summary>
public sealed partial class NewExclusionPage(
    ExclusionDesk desk,
    ExclusionChoices offered,
    IValidator<ExclusionRequest> validator,
    CurrentCaller current,
    NavigationManager navigation
)
{
    private IReadOnlyList<ExclusionChoices.Choice>? choices;
    private ContractNames names = ContractNames.None;
    private IReadOnlyList<MonthEffect>? effects;
    private FieldErrors errors = FieldErrors.None;
    private ContractZone zone = ContractZone.Utc;
    private Problem? refusal;
    private bool isBusy;
    private string? contractError;
    private string contract = "";
    private ExclusionReason reason = ExclusionReason.ClientOutage;
    private string sla = "";
    private string? from;
    private string? to;
    private string? queues;
    private string? contacts;
    private string? evidence;
    private string? link;
    private string? hash;
    private readonly OnBehalfInput input = new();
    private Side? other;

    protected override async Task OnInitializedAsync() =>
        choices = await offered.Contracts((await current.Get()).Scope, CancellationToken.None);

    private async Task Chosen()
    {
        var caller = await current.Get();
        (zone, names) = await offered.Of(caller.Scope, contract, CancellationToken.None);
        other = caller.May(Scopes.AgreementsRecord)
            ? await offered.Recordable(caller.Scope, contract, CancellationToken.None)
            : null;
        sla = "";
    }

    private Task Try() =>
        Run(
            async (caller, key, draft) =>
            {
                var tried = await desk.Try(caller, key, draft, CancellationToken.None);
                effects = tried.Match(found => found, _ => null!);
                return tried.Match(_ => (Problem?)null, problem => problem);
            }
        );

    private Task Propose() => Propose(recorded: null);

    private Task Record() => Propose(input);

    private Task Propose(OnBehalfInput? recorded) =>
        Run(
            async (caller, key, draft) =>
            {
                var proposed = await desk.Propose(caller, key, draft, recorded, CancellationToken.None);
                if (proposed is Result<ExclusionRecord>.Ok { Value.Id: var id })
                {
                    navigation.NavigateTo(
                        $"/contracts/{contract}/exclusions/{PublicId.Format(PublicId.Exclusion, id)}"
                    );
                }

                return proposed.Match(_ => (Problem?)null, problem => problem);
            }
        );

    private async Task Run(Func<Caller, Guid, ExclusionDraft, Task<Problem?>> act)
    {
        var request = Request();
        errors = FieldErrors.Of(await validator.ValidateAsync(request), Words);
        var key = PublicId.Parse(PublicId.Contract, contract);
        contractError = key is null ? Words["Problems.required"] : null;
        if (errors.Any || key is not { } known)
        {
            return;
        }

        isBusy = true;
        refusal = await act(await current.Get(), known, request.Draft(zone));
        isBusy = false;
    }

    private ExclusionRequest Request() =>
        new(
            reason,
            evidence ?? "",
            Instant(from),
            Instant(to),
            Slas: sla.Length == 0 ? null : [sla],
            Queues: Parts(queues),
            Contacts: Parts(contacts),
            EvidenceLink: Some(link),
            EvidenceHash: Some(hash)
        );

    private DateTimeOffset? Instant(string? local) =>
        DateTime.TryParse(local, CultureInfo.InvariantCulture, out var read) ? zone.InstantOf(read, out _) : null;

    private static string[] Parts(string? text) =>
        (text ?? "").Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
