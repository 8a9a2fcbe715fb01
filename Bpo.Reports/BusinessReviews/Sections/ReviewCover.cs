using Bpo.Reports.Charts;
using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>Whose month it is and how it stands, in words before figures.</summary>
internal static class ReviewCover
{
    private const double FactLabelWidth = 82;

    public static Element Build(ReviewScope scope)
    {
        var (document, styles) = (scope.Document, scope.Theme.Styles);
        var title = new Column(2).Add(
            new Text(scope.Texts.Title, styles.Title.At(30)).AsHeading("H1", isBookmarked: true),
            new Text(scope.Theme.Dates.Month(document.Month), styles.Section.At(16).SemiBold.In(Palette.Accent))
        );
        var cover = new Column(18).Add(
            new Box(new Spacer(3)) { Fill = Palette.Accent },
            new Row(24).Share(1.35, title).Share(1, Facts(scope)),
            Standing(scope),
            Tiles(scope)
        );
        return document.Summary.Count == 0 ? cover : cover.Add(Summary(scope));
    }

    private static Column Facts(ReviewScope scope)
    {
        var (document, texts) = (scope.Document, scope.Texts);
        (string Label, string Value)[] facts =
        [
            (texts.PreparedFor, document.Client),
            (texts.Vendor, document.Vendor),
            (texts.Contract, document.Contract),
            (texts.TermsVersion, document.TermsVersion),
            (texts.TimeZone, document.TimeZone),
        ];
        return new Column(3).Add(
            facts.Select(f =>
                new Row(8)
                    .Points(FactLabelWidth, new Text(f.Label, scope.Theme.Styles.Small.At(8.2)))
                    .Share(1, new Text(f.Value, scope.Theme.Styles.Body.SemiBold))
            )
        );
    }

    private static Box Standing(ReviewScope scope)
    {
        var status = scope.Document.Status;
        var word = scope.Theme.Styles.Section.In(StatusLook.Ink(status));
        var headline = new Column(2).Add(
            new Row(6)
                .Points(9, new Figure(StatusLook.Mark(status, word.Size * word.Leading)))
                .Share(1, new Text(StatusLook.Word(status, scope.Document.Language), word)),
            new Text(scope.Document.Headline, scope.Theme.Styles.Body.At(10.5))
        );
        return new Box(headline)
        {
            Fill = StatusLook.Ground(status),
            LeftEdge = StatusLook.Ink(status),
            Horizontal = 14,
            Vertical = 10,
        };
    }

    private static Row Tiles(ReviewScope scope)
    {
        var row = new Row(10);
        foreach (var status in Enum.GetValues<ResultStatus>())
        {
            var count = scope.Document.Scorecard.Count(r => r.Status == status);
            if (count > 0 || status != ResultStatus.NotMeasured)
                row.Share(1, Tile(scope, status, count));
        }
        return row;
    }

    private static Box Tile(ReviewScope scope, ResultStatus status, int count)
    {
        var label = scope.Theme.Styles.Body.SemiBold.In(StatusLook.Ink(status));
        var content = new Column(1).Add(
            new Text(scope.Count(count), scope.Theme.Styles.Title.At(24).In(StatusLook.Ink(status))),
            new Row(4)
                .Points(9, new Figure(StatusLook.Mark(status, label.Size * label.Leading)))
                .Share(1, new Text(StatusLook.Word(status, scope.Document.Language), label))
        );
        return new Box(content)
        {
            Border = Palette.Line,
            Horizontal = 12,
            Vertical = 8,
            Radius = 5,
        };
    }

    private static Column Summary(ReviewScope scope)
    {
        var column = new Column(4).Add(scope.Theme.Subheading(scope.Texts.Summary));
        foreach (var sentence in scope.Document.Summary)
            column.Add(
                new Row(4).Points(9, Bullet(scope)).Share(1, new Text(sentence, scope.Theme.Styles.Body.At(9.2)))
            );
        return column;
    }

    private static Text Bullet(ReviewScope scope) =>
        new([new TextRun("•", scope.Theme.Styles.Body.At(9.2).In(Palette.Accent))]);
}
