using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Pdf;
using Bpo.Reports.Texts;
using Bpo.Reports.Theme;

namespace Bpo.Reports.Scorecards;

/// <summary>How a status looks: circle, triangle, square or dash, and always the word.</summary>
internal static class StatusLook
{
    private const double Size = 8;

    public static string Word(ResultStatus status, DocumentLanguage language) =>
        status switch
        {
            ResultStatus.OnTarget => language.Pick("On target", "В норме", "达标"),
            ResultStatus.AtRisk => language.Pick("At risk", "Под угрозой", "有风险"),
            ResultStatus.Missed => language.Pick("Missed", "Не выполнено", "未达标"),
            _ => language.Pick("Not measured", "Не измерено", "未测量"),
        };

    public static Rgb Ink(ResultStatus status) =>
        status switch
        {
            ResultStatus.OnTarget => Palette.Ok,
            ResultStatus.AtRisk => Palette.Warn,
            ResultStatus.Missed => Palette.Bad,
            _ => Palette.Mute,
        };

    public static Rgb Ground(ResultStatus status) =>
        status switch
        {
            ResultStatus.OnTarget => Palette.OkSoft,
            ResultStatus.AtRisk => Palette.WarnSoft,
            ResultStatus.Missed => Palette.BadSoft,
            _ => Palette.MuteSoft,
        };

    public static Scene Mark(ResultStatus status, double lineHeight)
    {
        var scene = new Scene(Size, lineHeight, "");
        var middle = lineHeight / 2;
        return status switch
        {
            ResultStatus.OnTarget => scene.Circle(4, middle, 2.8, Palette.OkMark),
            ResultStatus.AtRisk => scene.Polygon(
                [(4, middle - 3.2), (7.4, middle + 2.8), (0.6, middle + 2.8)],
                Palette.WarnMark
            ),
            ResultStatus.Missed => scene.Rectangle(1.2, middle - 2.8, 5.6, 5.6, Palette.BadMark),
            _ => scene.Rectangle(1, middle - 0.7, 6, 1.4, Palette.MuteMark),
        };
    }

    public static Element Badge(ResultStatus status, DocumentLanguage language, TextStyle style) =>
        Theme.Badge.Of(
            Word(status, language),
            style,
            Ink(status),
            Ground(status),
            Mark(status, style.Size * style.Leading)
        );
}
