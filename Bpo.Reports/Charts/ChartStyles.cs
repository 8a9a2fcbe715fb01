using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Charts;

/// <summary>Type of charts: small, but never too small to read in print.</summary>
internal sealed class ChartStyles(DocumentLanguage language)
{
    private readonly DocumentStyles _styles = new(language);

    public TextStyle Axis => _styles.Small.At(7);
    public TextStyle Name => _styles.Body.At(7.8);
    public TextStyle Value => _styles.Body.SemiBold.At(7.8);
    public TextStyle Target => _styles.Small.At(7.2).SemiBold.In(Palette.Bad);
}
