using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Reports.Charts;
using Bpo.Web.Access;
using Bpo.Web.Components.Status;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Credits;

/// <summary>The credit statement of a month as a waterfall, each step below it, and the vendor's answers.</summary>
public sealed partial class CreditsPage(CreditLedger ledger, CurrentCaller current)
{
    private const double ChartWidth = 640;

    private CreditSheet? sheet;
    private IReadOnlyList<BridgeColumn> columns = [];
    private Problem? refusal;
    private bool isMissing;
    private bool mayWrite;
    private bool mayRecord;
    private OnBehalfInput input = new();
    private string? saved;
    private string reason = "";
    private string? happened;
    private readonly SortedSet<string> broken = new(StringComparer.Ordinal);

    [Parameter]
    public required string Id { get; set; }

    /// <summary>Such as <c>2026-10</c>.</summary>
    [Parameter]
    public required string Month { get; set; }

    /// <summary>Our own drawing of our own numbers: every text in it is encoded by the writer.</summary>
    private MarkupString Chart =>
        new(
            new BridgeChart
            {
                Language = Language.Current.Document,
                Width = ChartWidth,
                Description = Words["Credits.FromMissToMoney"],
                Columns = columns,
                Format = amount => Formats.Number(amount, sheet!.Statement.Total.Currency.Decimals),
            }
                .Draw()
                .ToSvg()
        );

    protected override async Task OnParametersSetAsync() => await Load();

    private async Task Load()
    {
        var caller = await current.Get();
        mayWrite = caller.May(Scopes.DisputesWrite);
        sheet = Months.Parse(Month) is { } month
            ? await ledger.Read(caller.Scope, Id, month, CancellationToken.None)
            : null;
        isMissing = sheet is null;
        mayRecord = mayWrite && caller.May(Scopes.AgreementsRecord) && sheet is { Attested.MayRecord: true };
        columns = sheet is null ? [] : Waterfall.Of(sheet, Words);
    }

    private async Task Answer(CreditClaim claim, bool isAccepted, OnBehalfInput? recorded = null)
    {
        if (!isAccepted && string.IsNullOrWhiteSpace(reason))
        {
            refusal = new Problem("required", Words["Credits.SayWhy"]);
            return;
        }

        var answered = await ledger.Answer(
            await current.Get(),
            sheet!,
            claim,
            isAccepted,
            reason,
            recorded,
            CancellationToken.None
        );
        await Tell(answered.Match(_ => (Problem?)null, problem => problem));
    }

    private void Toggle(string sla)
    {
        if (!broken.Remove(sla))
        {
            broken.Add(sla);
        }
    }

    private async Task Record()
    {
        if (string.IsNullOrWhiteSpace(happened))
        {
            refusal = new Problem("required", Words["Problems.required"]);
            return;
        }

        var recorded = await ledger.Record(await current.Get(), sheet!, happened, [.. broken], CancellationToken.None);
        await Tell(recorded.Match(_ => (Problem?)null, problem => problem));
        if (refusal is null)
        {
            happened = null;
            broken.Clear();
        }
    }

    private async Task Choose(SlaIncident incident, string sla, OnBehalfInput? recorded = null)
    {
        var chosen = await ledger.Choose(await current.Get(), incident, sla, recorded, CancellationToken.None);
        await Tell(chosen.Match(_ => (Problem?)null, problem => problem));
    }

    private async Task Tell(Problem? problem)
    {
        refusal = problem;
        input = problem is null ? new OnBehalfInput() : input;
        saved = problem is null ? Words["Credits.Saved"] : null;
        reason = "";
        await Load();
    }

    private static string Minor(CreditClaim claim, long minor) =>
        Formats.Money(Money.OfMinor(minor, claim.Amount.Currency));

    private string NameOf(string sla) => sheet!.Names.Promise(sla);

    private static string BaseOf(AtRiskBase risk) =>
        risk switch
        {
            AtRiskBase.NetOfPassThrough => "Terms.Base.net-of-pass-through",
            AtRiskBase.Service => "Terms.Base.service",
            _ => "Terms.Base.gross",
        };

    private static Tone ToneOf(ClaimState state) =>
        state switch
        {
            ClaimState.Proposed => Tone.Info,
            ClaimState.Contested => Tone.Warn,
            _ => Tone.Ok,
        };
}
