using System.Globalization;
using System.Text.Json;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Components.Status;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Drafts;

/// <summary>Terms under way: drafts to go on with, versions to approve or refuse, and the limit that asks for it.</summary>
public sealed partial class DraftsTab(ReadDrafts read, TermsDesk terms, CurrentCaller current, TimeProvider clock)
{
    private Desk? desk;
    private Problem? refusal;
    private string? told;
    private string actor = "";
    private string reason = "";
    private string limit = "";

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    [Parameter]
    public EventCallback OnAgreed { get; set; }

    private bool MayWrite { get; set; }

    private bool MayApprove { get; set; }

    private Guid Key => PublicId.Parse(PublicId.Contract, Contract.Id)!.Value;

    private string InForce => Contract.On(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))?.Document ?? "{}";

    private string? Currency =>
        Contract.Versions is [var newest, ..]
        && JsonDocument.Parse(newest.Document).RootElement.TryGetProperty("currency", out var code)
            ? code.GetString()
            : null;

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        (MayWrite, MayApprove) = (caller.May(Scopes.ContractsWrite), caller.May(Scopes.ContractsApprove));
        actor = caller.Actor;
        await Load();
    }

    private async Task Load()
    {
        desk = await read.Handle(await current.Get(), Key, CancellationToken.None);
        limit = desk.Limits.FirstOrDefault(one => one.CurrencyCode == Currency) is { } set ? ValueOf(set) : "";
    }

    private async Task Decide(TermsDraft draft, bool isApproved)
    {
        var decided = await terms.Decide(await current.Get(), draft, isApproved, reason, CancellationToken.None);
        await Tell(decided.Map(number => Words[isApproved ? "Terms.NowInForce" : "Terms.NowRefused", number]));
        if (refusal is null)
        {
            reason = "";
            await OnAgreed.InvokeAsync();
        }
    }

    private async Task Withdraw(TermsDraft draft) =>
        await Tell(
            (await terms.Withdraw(await current.Get(), draft, CancellationToken.None)).Map(_ =>
                Words["Terms.Withdrawn"]
            )
        );

    private async Task Discard(TermsDraft draft) =>
        await Tell(
            (await terms.Discard(await current.Get(), draft, CancellationToken.None)).Map(_ => Words["Terms.Discarded"])
        );

    private async Task SetLimit(string currency)
    {
        var bare = string.Concat(limit.Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');
        decimal? amount = decimal.TryParse(
            bare,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : null;
        if (amount is null && bare.Length > 0)
        {
            refusal = new Problem("approval-limit.invalid", "The amount is a decimal of zero or more.");
            return;
        }

        await Tell(
            (await terms.SetLimit(await current.Get(), currency, amount, CancellationToken.None)).Map(_ =>
                Words["Terms.LimitSaved"]
            )
        );
    }

    private async Task Tell(Result<string> result)
    {
        refusal = result.Match(_ => (Problem?)null, problem => problem);
        told = result.Match(text => (string?)text, _ => null);
        await Load();
    }

    private string TitleOf(TermsDraft draft)
    {
        var name = draft.Title.Length > 0 ? draft.Title : Words["Terms.Untitled"];
        return draft.Number is { } number ? $"{Words["Contracts.Version", number]}: {name}" : name;
    }

    private string Writers(TermsDraft draft) =>
        string.Join(", ", draft.Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(desk!.NameOf));

    private string Effect(TermsDraft draft)
    {
        var currency = Bpo.Domain.Amounts.Currency.Find(Currency) ?? Bpo.Domain.Amounts.Currency.Euro;
        var set = Formats.Money(Money.OfMinor(draft.LimitMinor ?? 0, currency));
        return draft is { EffectMinor: { } minor, EffectMonth: { } month }
            ? Words["Terms.EffectOf", Formats.MonthInText(month), Formats.Money(Money.OfMinor(minor, currency)), set]
            : Words["Terms.EffectUnknown", set];
    }

    private static string ValueOf(ApprovalLimit limit) =>
        Money.OfMinor(limit.AmountMinor, Bpo.Domain.Amounts.Currency.Of(limit.CurrencyCode)).ToDecimalString();

    private static string Moment(DateTimeOffset at) => Formats.Moment(at, ContractZone.Utc);

    private static Tone ToneOf(TermsDraft draft) =>
        draft.Status switch
        {
            TermsDraftStatus.Waiting => Tone.Warn,
            TermsDraftStatus.Agreed => Tone.Ok,
            TermsDraftStatus.Refused => Tone.Bad,
            _ => Tone.Info,
        };
}
