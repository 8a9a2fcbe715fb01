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

    /// <summary>A section with a chart: it moves whole to the next page rather than being cut.</summary>
    public Element Section(string title, string lead, params IEnumerable<Element> content) =>
        new Together(Flowing(title, lead, content));

    /// <summary>A section of a table: it begins where it stands and breaks between rows.</summary>
    public Column Flowing(string title, string lead, params IEnumerable<Element> content) =>
        new Column(7).Add([new Column(2).Add(Theme.Heading(title), new Text(lead, Quiet)).KeptWithNext(), .. content]);
}
