using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Reviews;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Governance;
using Bpo.Web.Api.Attestations;

namespace Bpo.Web.Api.Reviews;

/// <summary>A month of a contract as people discuss it.</summary>
/// <param name="IsDraft">True until the month's invoice is issued.</param>
/// <param name="OnBehalf">What counts by the other side's word as it was recorded for it.</param>
public sealed record ReviewView(
    string ContractId,
    Month Period,
    string Client,
    string Vendor,
    bool IsDraft,
    string InvoiceId,
    string? InvoiceNumber,
    Money Fees,
    Money Credits,
    Money Subtotal,
    Money Total,
    IReadOnlyList<ReviewLevelView> Levels,
    ReviewFigures Figures,
    IReadOnlyList<ReviewMonthView> Trend,
    string Narrative,
    IReadOnlyList<ReviewActionView> Actions,
    string Fingerprint,
    IReadOnlyList<AttestationView> OnBehalf
)
{
    public static ReviewView Of(MonthlyReview review, string language) =>
        new(
            PublicId.Format(PublicId.Contract, review.Contract.Id),
            new Month(review.Month.Year, review.Month.Month),
            review.Client,
            review.Vendor,
            review.IsDraft,
            PublicId.Format(PublicId.Invoice, review.Invoice.Id),
            review.Invoice.Number,
            review.Invoice.Fees,
            review.Invoice.Credits,
            review.Invoice.Net,
            review.Invoice.Total,
            [.. review.Levels.Select(level => ReviewLevelView.Of(level, review.Invoice.Currency, language))],
            review.Figures,
            [.. review.Trend.Select(month => new ReviewMonthView(month.Month, month.Figures))],
            review.Written?.Narrative ?? "",
            [.. review.Actions.Select(ReviewActionView.Of)],
            review.Invoice.Fingerprint,
            [.. review.Recorded.Select(word => AttestationView.Of(word.Said))]
        );
}

/// <param name="Previous">The value of the month before; null when there is none.</param>
public sealed record ReviewLevelView(ResultAnswer Result, decimal? Previous, Money Credit)
{
    public static ReviewLevelView Of(ReviewedLevel level, Currency currency, string language) =>
        new(
            ResultAnswer.Of(level.Result, language),
            level.Previous?.Adjusted.Value,
            Money.OfMinor(level.CreditMinor, currency)
        );
}

public sealed record ReviewMonthView(DateOnly Month, MonthFigures Figures);

public sealed record ReviewActionView(int Number, string What, string Owner, DateOnly DueOn, ReviewActionStatus Status)
{
    public static ReviewActionView Of(ReviewAction action) =>
        new(action.Number, action.What, action.Owner, action.DueOn, action.Status);
}
