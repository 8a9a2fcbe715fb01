using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Texts;

namespace Bpo.Reports.Theme;

/// <summary>Styles and formats of one language, and the pieces that all documents share.</summary>
internal sealed class DocumentTheme(DocumentLanguage language)
{
    public DocumentLanguage Language => language;
    public DocumentStyles Styles { get; } = new(language);
    public Figures Figures { get; } = new(language);
    public Dates Dates { get; } = new(language);
    public Measures Measures { get; } = new(language);

    public Text Heading(string text) => new Text(text, Styles.Section).AsHeading("H1", isBookmarked: true);

    public Text Subheading(string text) => new Text(text, Styles.Subsection).AsHeading("H2");

    /// <summary>A remark with a navy edge, as on the screens.</summary>
    public Element Note(string title, params IEnumerable<string> paragraphs)
    {
        var content = new Column(3).Add(new Text(title, Styles.Subsection).AsHeading("H2"));
        foreach (var paragraph in paragraphs)
            content.Add(new Text(paragraph, Styles.Body));
        return new Box(content)
        {
            Fill = Palette.Surface2,
            LeftEdge = Palette.Brand,
            Horizontal = 12,
            Vertical = 8,
        };
    }

    public Text PageNumber(int page, int pages, TextStyle style) =>
        new(
            language.Pick($"Page {page} of {pages}", $"Страница {page} из {pages}", $"第 {page} 页，共 {pages} 页"),
            style,
            HorizontalAlignment.Right
        );
}
