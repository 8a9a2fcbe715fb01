using Bpo.Reports.BusinessReviews.Texts;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>What every section of the review works from.</summary>
internal sealed record ReviewScope(
    BusinessReviewDocument Document,
    DocumentTheme Theme,
    ReviewTexts Texts,
    double Width
)
{
    public static ReviewScope Of(BusinessReviewDocument document, double width) =>
        new(document, new DocumentTheme(document.Language), ReviewTexts.For(document.Language), width);

    public string Amount(decimal amount) => Theme.Figures.Number(amount, Document.CurrencyDigits);

    public string Count(long count) => Theme.Figures.Number(count, 0);

    public TextStyle Quiet => Theme.Styles.Body.In(Palette.Ink2);

    /// <summary>A section that is not cut while it fits a page.</summary>
    public Element Section(string title, string lead, params IEnumerable<Element> content) =>
        new Together(
            new Column(7).Add([
                new Column(2).Add(Theme.Heading(title), new Text(lead, Quiet)).KeptWithNext(),
                .. content,
            ])
        );
}
