using Bpo.Billing.Reviews;
using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Reviews;

/// <summary>How the month stands, in sentences made of its own figures.</summary>
internal static class ReviewSentences
{
    public static string Headline(List<ReviewedLevel> measured, Money credits, DocumentTexts texts)
    {
        var missed = measured.Count(level => level.Result.Attainment == Attainment.Missed);
        return measured.Count == 0 ? texts["review.headline.nothing"]
            : missed == 0 ? texts["review.headline.met"]
            : credits.IsZero ? texts.Format("review.headline.missed-free", missed, measured.Count)
            : texts.Format("review.headline.missed", missed, measured.Count, texts.Money(-credits));
    }

    public static IReadOnlyList<string> Summary(MonthlyReview review, DocumentTexts texts)
    {
        var figures = review.Trend[^1].Figures;
        var invoice = review.Invoice;
        var sentences = new List<string>
        {
            texts.Format(
                "review.volume",
                texts.Count(figures.Offered),
                texts.Count(figures.Answered),
                texts.Count(figures.Abandoned)
            ),
            texts.Format(
                "review.fees",
                texts.Money(invoice.Fees),
                texts.Money(invoice.Credits),
                texts.Money(invoice.Net)
            ),
        };
        if (figures.Unmatched > 0)
        {
            sentences.Add(texts.Format("review.unmatched", texts.Count(figures.Unmatched)));
        }

        sentences.AddRange(review.Recorded.Select(word => Recorded(word, texts)));
        var narrative = review.Written?.Narrative ?? "";
        return
        [
            .. narrative.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            .. sentences,
        ];
    }

    private static string Recorded(RecordedWord word, DocumentTexts texts) =>
        texts.Format(
            $"review.recorded.{word.Act}.{word.Said.Side}".ToLowerInvariant(),
            word.Said.Person,
            texts.Dates.Day(word.Said.SaidOn),
            word.Said.Reference.Length == 0 ? word.Said.Evidence : $"{word.Said.Evidence} ({word.Said.Reference})"
        );
}
