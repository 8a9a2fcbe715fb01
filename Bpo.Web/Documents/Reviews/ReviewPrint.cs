using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Domain.Time;
using Bpo.Reports.BusinessReviews;

namespace Bpo.Web.Documents.Reviews;

/// <summary>
/// The PDF of a month's review. It is printed anew each time: figures and results of an issued month are frozen, but people
/// go on adding what they agreed.
/// </summary>
public static class ReviewPrint
{
    public static async Task<Printed> Of(BpoDbContext db, MonthlyReview review, CancellationToken cancel)
    {
        var names = await db.NamesOf(review.Contract.Id, cancel);
        var sources = await ReadDeliveries.Run(
            db,
            review.Contract.Id,
            ContractZone.Of(review.TimeZone).Bounds(new Period(review.Invoice.PeriodFrom, review.Invoice.PeriodTo)),
            review.Invoice.UsageAsOf,
            cancel
        );
        using var pdf = new MemoryStream();
        await BusinessReviewPdf.RenderAsync(ReviewDocuments.Of(review, names.Services, sources), pdf, cancel);
        var contract = PublicId.Format(PublicId.Contract, review.Contract.Id);
        return new Printed($"review-{contract}-{review.Month:yyyy-MM}.pdf", pdf.ToArray());
    }
}
