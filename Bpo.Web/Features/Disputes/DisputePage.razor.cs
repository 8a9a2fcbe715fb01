using System.Globalization;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Web.Access;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Disputes;

/// <summary>What is claimed, what was said, and the way to an end.</summary>
public sealed partial class DisputePage(DisputeDesk desk, CurrentCaller current)
{
    private DisputeSheet? sheet;
    private Problem? refusal;
    private bool isMissing;
    private bool mayWrite;
    private bool mayRecord;
    private OnBehalfInput input = new();
    private string text = "";
    private string? offer;
    private string? link;

    [Parameter]
    public required string Id { get; set; }

    /// <summary>The dispute's public id.</summary>
    [Parameter]
    public required string Dispute { get; set; }

    protected override async Task OnParametersSetAsync() => await Load();

    private async Task Load()
    {
        var caller = await current.Get();
        mayWrite = caller.May(Scopes.DisputesWrite);
        sheet = await desk.Read(caller.Scope, Id, Dispute, CancellationToken.None);
        isMissing = sheet is null;
        mayRecord = mayWrite && caller.May(Scopes.AgreementsRecord) && sheet is { Attested.MayRecord: true };
    }

    private Task Write() => Write(recorded: null);

    private async Task Write(OnBehalfInput? recorded)
    {
        var isOffer = !string.IsNullOrWhiteSpace(offer);
        var amount = decimal.TryParse(offer, NumberStyles.Number, CultureInfo.CurrentCulture, out var read)
            ? DisputeTerms.Minor(read, Currency.Of(sheet!.Of.CurrencyCode))
            : null;
        var isWebAddress =
            string.IsNullOrEmpty(link)
            || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");
        if (text.Trim().Length == 0 || (isOffer && amount is null) || !isWebAddress)
        {
            refusal = new Problem(isWebAddress ? "dispute.offer" : "web-address", Words["Disputes.SaySomething"]);
            return;
        }

        var written = await desk.Write(
            await current.Get(),
            sheet!.Of,
            text,
            link ?? "",
            isOffer ? amount : null,
            recorded,
            CancellationToken.None
        );
        await Tell(written.Match(_ => (Problem?)null, problem => problem));
    }

    private async Task End(bool isSettled, OnBehalfInput? recorded = null)
    {
        var ended = await desk.End(await current.Get(), sheet!.Of, isSettled, recorded, CancellationToken.None);
        await Tell(ended.Match(_ => (Problem?)null, problem => problem));
    }

    private async Task Tell(Problem? problem)
    {
        refusal = problem;
        if (problem is null)
        {
            (text, offer, link, input) = ("", null, null, new OnBehalfInput());
        }

        await Load();
    }

    private Money Amount(long minor) => Money.OfMinor(minor, Currency.Of(sheet!.Of.CurrencyCode));

    private List<Figure> FiguresOf(DisputeSheet shown) =>
        [
            new(
                Words["Disputes.Claimed"],
                Formats.Amount(shown.Of.Claimed),
                Words[$"Exclusions.Side{shown.Of.OpenedSide}"],
                shown.Of.CurrencyCode
            ),
            new(
                Words["Disputes.Offered"],
                shown.Of.OfferedMinor is { } offered ? Formats.Amount(Amount(offered)) : "–",
                shown.Of.OfferedSide is { } side ? Words[$"Exclusions.Side{side}"] : Words["Disputes.NoOffer"],
                shown.Of.CurrencyCode
            ),
            new(
                Words["Disputes.Settled"],
                shown.Of.SettledMinor is { } settled ? Formats.Amount(Amount(settled)) : "–",
                Words["Disputes.SettledHint"],
                shown.Of.CurrencyCode
            ),
        ];
}
