using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Billing.Runs.Hooks;
using Bpo.Domain;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Api.Hooks;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Components.Status;
using Bpo.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sources;

/// <summary>Secrets of a source: made and shown once, changed with a day's overlap, ended at once.</summary>
public sealed partial class SecretsCard(
    TenantDatabase database,
    MakeHookSecret make,
    DeleteHookSecret delete,
    IValidator<HookSecrets.Request> validator,
    CurrentCaller current,
    TimeProvider clock
)
{
    private HookScheme scheme;
    private string? token;
    private string? made;
    private Guid? deleting;
    private FieldErrors errors = FieldErrors.None;
    private Problem? refusal;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required Source Source { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<HookSecret> Secrets { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnChanged { get; set; }

    private bool HasValid => Secrets.Any(secret => secret.Scheme == scheme && secret.ExpiresAt is null);

    private async Task Make()
    {
        var caller = await current.Get();
        var request = new HookSecrets.Request(scheme, string.IsNullOrWhiteSpace(token) ? null : token.Trim());
        errors = FieldErrors.Of(await validator.ValidateAsync(request), Words);
        if (!PushDesk.MayChange(caller) || errors.Any)
        {
            return;
        }

        (isBusy, refusal) = (true, null);
        await using var db = database.Open(caller.Scope);
        var done = await make.Run(
            db,
            caller.Tenant,
            Source.Id,
            scheme,
            request.Secret,
            caller.Actor,
            CancellationToken.None
        );

        // Who pasted a token has it; only what was made here must be shown.
        (made, token, isBusy) = (request.Secret is null ? done.Text : null, null, false);
        await OnChanged.InvokeAsync();
    }

    private async Task Delete(HookSecret secret)
    {
        var caller = await current.Get();
        if (!PushDesk.MayChange(caller))
        {
            return;
        }

        isBusy = true;
        await using var db = database.Open(caller.Scope);
        var done = await delete.Run(db, Source.Id, secret.Id, caller.Actor, CancellationToken.None);
        refusal = done.Match(_ => (Problem?)null, problem => problem);
        (deleting, isBusy, made) = (null, false, null);
        await OnChanged.InvokeAsync();
    }

    private void Forget() => (token, errors, made) = (null, FieldErrors.None, null);

    private bool IsOver(HookSecret secret) => secret.ExpiresAt <= clock.GetUtcNow();

    private Tone ToneOf(HookSecret secret) =>
        secret.ExpiresAt is null ? Tone.Ok
        : IsOver(secret) ? Tone.Info
        : Tone.Warn;

    private string StateOf(HookSecret secret) =>
        secret.ExpiresAt is not { } ends ? Words["Hooks.Signs"]
        : IsOver(secret) ? Words["Hooks.Over"]
        : Words["Hooks.RunsOut", $"{Formats.Moment(ends, ContractZone.Utc)} UTC"];
}
