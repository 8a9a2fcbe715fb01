using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
using Bpo.Domain.Access;
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
        var names = await db.ServiceNames(review.Contract.Id, cancel);
        using var pdf = new MemoryStream();
        await BusinessReviewPdf.RenderAsync(ReviewDocuments.Of(review, names), pdf, cancel);
        var contract = PublicId.Format(PublicId.Contract, review.Contract.Id);
        return new Printed($"review-{contract}-{review.Month:yyyy-MM}.pdf", pdf.ToArray());
    }
}
