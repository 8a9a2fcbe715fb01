using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>What was read, what was counted, and what was not, with the reason: the figures rest on this.</summary>
internal static class ReviewProvenance
{
    public static IEnumerable<Element> Build(ReviewScope scope)
    {
        var (document, texts) = (scope.Document, scope.Texts);
        if (document.Sources.Count == 0)
        {
            yield return scope.Section(texts.Quality, texts.NoSources);
            yield break;
        }
        var lead = $"{texts.QualityLead} {texts.Computed} {scope.Theme.Dates.Instant(document.CreatedAt)}.";
        List<Element> tables = [Sources(scope)];
        if (document.SetAside.Count > 0)
            tables.Add(SetAside(scope));
        yield return scope.Section(texts.Quality, lead, new Column(12).Add(tables));
    }

    private static Table Sources(ReviewScope scope)
    {
        var (texts, sources) = (scope.Texts, scope.Document.Sources);
        var columns = Enumerable.Repeat(TableColumn.Share(1, HorizontalAlignment.Right), 5);
        var table = new ThemedTable(scope.Theme, [TableColumn.Share(2), .. columns]).Header(
            texts.Source,
            texts.Read,
            texts.Accepted,
            texts.Repeated,
            texts.Filtered,
            texts.Rejected
        );
        foreach (var source in sources)
            table.Row([source.Name, .. Figures(scope, source)]);
        if (sources.Count > 1)
            table.Total(texts.Total, Figures(scope, Sum(texts.Total, sources)));
        return table.Build();
    }

    private static string[] Figures(ReviewScope scope, SourceQuality source) =>
        [
            scope.Count(source.Read),
            scope.Count(source.Accepted),
            scope.Count(source.Repeated),
            scope.Count(source.Filtered),
            scope.Count(source.Rejected),
        ];

    private static SourceQuality Sum(string name, IReadOnlyList<SourceQuality> sources) =>
        new(
            name,
            sources.Sum(s => s.Read),
            sources.Sum(s => s.Accepted),
            sources.Sum(s => s.Repeated),
            sources.Sum(s => s.Filtered),
            sources.Sum(s => s.Rejected)
        );

    private static Table SetAside(ReviewScope scope)
    {
        var table = new ThemedTable(scope.Theme, TableColumn.Share(1), TableColumn.Figures).Header(
            scope.Texts.SetAside,
            scope.Texts.Rows
        );
        foreach (var reason in scope.Document.SetAside)
            table.Row(reason.Reason, scope.Count(reason.Rows));
        return table.Build();
    }
}
