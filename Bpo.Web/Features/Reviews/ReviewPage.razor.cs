using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Reviews;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;
using Bpo.Web.Access;
using Bpo.Web.Components.Pieces;
using Bpo.Web.Documents;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Reviews;

/// <summary>The month as client and vendor discuss it: the same figures as in the PDF, and what they say to them.</summary>
public sealed partial class ReviewPage(TenantDatabase database, CurrentCaller current)
{
    private MonthlyReview? review;
    private SlaNames? names;
    private Attested attested = Attested.Nothing;
    private bool isMissing;
    private bool mayWrite;

    [Parameter]
    public required string Id { get; set; }

    [Parameter]
    public required string Month { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var caller = await current.Get();
        mayWrite = caller.May(Scopes.ContractsWrite);
        if (PublicId.Parse(PublicId.Contract, Id) is { } contract && Months.Parse(Month) is { } month)
        {
            await using var db = database.Open(caller.Scope);
            var found = await ReadReview.Run(db, contract, month, CancellationToken.None);
            review = found.Match(read => read, _ => (MonthlyReview?)null);
            names = review is null ? null : await Named(db, review);
            if (review is { Recorded.Count: > 0, Contract: var of })
            {
                var zone = await db.ZoneOf(of.Id, CancellationToken.None);
                attested = await Attested.Read(db, of.Id, of.ClientId, zone, CancellationToken.None);
            }
        }

        isMissing = review is null;
    }

    private static async Task<SlaNames> Named(BpoDbContext db, MonthlyReview review) =>
        new(
            [.. review.Levels.Select(level => level.Result)],
            (await db.NamesOf(review.Contract.Id, CancellationToken.None)).Services,
            new DocumentTexts(Language.Current.Document)
        );

    private string Credit(long minor) =>
        minor == 0 ? "–" : Formats.Money(Money.OfMinor(-minor, review!.Invoice.Currency));

    private Figure[] FiguresOf(MonthlyReview shown)
    {
        var invoice = shown.Invoice;
        var figures = shown.Trend[^1].Figures;
        var met = shown.Levels.Count(level => level.Result.Attainment == Attainment.Met);
        return
        [
            new(Words["Reviews.LevelsMet"], Words["Sla.OutOf", met, shown.Levels.Count], Words["Reviews.LevelsHint"]),
            new(
                Words["Sla.Offered"],
                Formats.Number(figures.Offered),
                Words["Sla.OfferedHint", Formats.Number(figures.Answered), Formats.Number(figures.Abandoned)]
            ),
            new(Words["Invoices.Net"], Formats.Amount(invoice.Net), Words["Reviews.NetHint"], invoice.CurrencyCode),
            new(
                Words["Invoices.Credits"],
                Formats.Amount(invoice.Credits),
                Words[invoice.Credits.IsZero ? "Invoices.NoCredits" : "Invoices.CreditsHint"],
                invoice.CurrencyCode,
                invoice.Credits.IsZero ? "" : "negative"
            ),
        ];
    }
}
