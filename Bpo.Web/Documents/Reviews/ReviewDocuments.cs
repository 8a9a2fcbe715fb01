using Bpo.Billing.Reviews;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Governance;
using Bpo.Domain.Sla;
using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;
using StoredAction = Bpo.Domain.Governance.ReviewAction;

namespace Bpo.Web.Documents.Reviews;

/// <summary>A month's review as the document that is printed.</summary>
public static class ReviewDocuments
{
    public static BusinessReviewDocument Of(
        MonthlyReview review,
        IReadOnlyDictionary<string, string> serviceNames,
        IReadOnlyList<DeliveredSource> sources
    )
    {
        var (invoice, texts) = (review.Invoice, DocumentTexts.In(review.Invoice.Language));
        var names = new SlaNames([.. review.Levels.Select(level => level.Result)], serviceNames, texts);
        var measured = review.Levels.Where(level => level.Result.Attainment != Attainment.NotMeasured).ToList();
        return new BusinessReviewDocument
        {
            Language = DocumentLanguages.FromCulture(invoice.Language),
            Client = review.Client,
            Vendor = review.Vendor,
            Contract = $"{review.Contract.Number} · {review.Contract.Name}",
            TermsVersion = invoice.TermsVersions,
            Month = review.Month,
            TimeZone = review.TimeZone,
            IsDraft = review.IsDraft,
            Status = StatusOf(measured),
            Headline = ReviewSentences.Headline(measured, invoice.Credits, texts),
            Summary = ReviewSentences.Summary(review, texts),
            Currency = invoice.CurrencyCode,
            CurrencyDigits = invoice.Currency.Decimals,
            Scorecard =
            [
                .. review.Levels.Select(level => ScorecardRows.Of(level, names, review.Credits, invoice.Language)),
            ],
            DailyTrends = ReviewTrends.Daily(review, names),
            HourlyVolumes =
            [
                .. review.Figures.Hours.Select(hour => new HourlyVolume(hour.Day, hour.Hour, hour.Contacts)),
            ],
            Volumes = ReviewTrends.Volumes(review.Figures.Queues, serviceNames, texts),
            Handling = ReviewTrends.Handling(review.Figures.Queues, texts),
            CostBridge = Bridge(review, texts),
            MonthlyCosts = [.. review.Trend.Select(Cost)],
            Sources = ReviewSources.Of(sources),
            SetAside = ReviewSources.SetAside(sources, texts),
            Actions = [.. review.Actions.Select(action => Action(action, review))],
            Glossary =
            [
                .. review.Levels.Select(level => new GlossaryEntry(
                    names[level.Result.Sla],
                    level.Result.Formula.Say(invoice.Language)
                )),
            ],
            RunId = PublicId.Format(PublicId.Invoice, invoice.Id),
            Fingerprint = invoice.Fingerprint,
            CreatedAt = invoice.IssuedAt ?? invoice.ComputedAt,
        };
    }

    private static Reports.Scorecards.ResultStatus StatusOf(List<ReviewedLevel> measured) =>
        measured.Count == 0 ? ResultStatus.NotMeasured
        : measured.Any(level => level.Result.Attainment == Attainment.Missed) ? ResultStatus.Missed
        : ResultStatus.OnTarget;

    private static List<BridgeStep> Bridge(MonthlyReview review, DocumentTexts texts)
    {
        var invoice = review.Invoice;
        return
        [
            new(texts["review.fees.label"], invoice.Fees.Amount, IsSum: true),
            new(texts["review.credits.label"], invoice.Credits.Amount, IsSum: false),
            new(texts["review.net.label"], invoice.Net.Amount, IsSum: true),
            new(texts["review.tax.label"], invoice.Tax.Amount, IsSum: false),
            new(texts["review.total.label"], invoice.Total.Amount, IsSum: true),
        ];
    }

    private static MonthlyCost Cost(ReviewedMonth month)
    {
        var (figures, currency) = (month.Figures, Currency.Of(month.Figures.Currency));
        var net = Money.OfMinor(figures.NetMinor, currency);
        return new MonthlyCost(
            month.Month,
            figures.Contacts,
            Money.OfMinor(figures.FeesMinor, currency).Amount,
            Money.OfMinor(figures.CreditsMinor, currency).Amount,
            net.Amount,
            figures.Contacts == 0 ? null : Money.Round(net.Amount / figures.Contacts, currency).Amount
        );
    }

    /// <summary>Overdue is what was due before the month ended: the same document gives the same bytes on any day.</summary>
    private static Reports.BusinessReviews.ReviewAction Action(StoredAction action, MonthlyReview review) =>
        new(
            action.Number,
            action.What,
            action.Owner,
            action.DueOn,
            action.Status switch
            {
                ReviewActionStatus.Done => ReviewActionState.Done,
                _ when action.DueOn < review.Month.AddMonths(1) => ReviewActionState.Overdue,
                ReviewActionStatus.InProgress => ReviewActionState.InProgress,
                _ => ReviewActionState.Open,
            }
        );
}
