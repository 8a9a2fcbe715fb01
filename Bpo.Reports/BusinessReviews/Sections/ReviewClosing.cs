using Bpo.Reports.Layout;
using Bpo.Reports.Layout.Tables;
using Bpo.Reports.Layout.Typesetting;
using Bpo.Reports.Scorecards;
using Bpo.Reports.Theme;

namespace Bpo.Reports.BusinessReviews.Sections;

/// <summary>What was agreed, and how every figure of the review is computed.</summary>
internal static class ReviewClosing
{
    public static IEnumerable<Element> Build(ReviewScope scope)
    {
        yield return scope.Document.Actions.Count > 0
            ? scope.Flowing(scope.Texts.Actions, scope.Texts.ActionsLead, Actions(scope))
            : new Together(scope.Flowing(scope.Texts.Actions, scope.Texts.NoActions));
        if (scope.Document.Glossary.Count > 0)
            yield return new Together(new Column(7).Add(scope.Theme.Heading(scope.Texts.Glossary), Glossary(scope)));
    }

    private static Table Actions(ReviewScope scope)
    {
        var texts = scope.Texts;
        var table = new ThemedTable(
            scope.Theme,
            TableColumn.Figures,
            TableColumn.Share(1),
            TableColumn.Content(),
            TableColumn.Content(),
            TableColumn.Content()
        ).Header("#", texts.What, texts.Owner, texts.Due, texts.State);
        foreach (var action in scope.Document.Actions)
        {
            table.Row(
                new TextRun(scope.Count(action.Number), scope.Quiet),
                action.What,
                action.Owner,
                scope.Theme.Dates.Day(action.DueOn),
                State(scope, action.State)
            );
        }
        return table.Build();
    }

    private static Element State(ReviewScope scope, ReviewActionState state)
    {
        var (word, look) = state switch
        {
            ReviewActionState.Done => (scope.Texts.Done, ResultStatus.OnTarget),
            ReviewActionState.Overdue => (scope.Texts.Overdue, ResultStatus.Missed),
            ReviewActionState.InProgress => (scope.Texts.InProgress, ResultStatus.NotMeasured),
            _ => (scope.Texts.Open, ResultStatus.NotMeasured),
        };
        var style = scope.Theme.Styles.Small;
        var mark = StatusLook.Mark(look, style.Size * style.Leading);
        return Badge.Of(word, style, StatusLook.Ink(look), StatusLook.Ground(look), mark);
    }

    private static Table Glossary(ReviewScope scope)
    {
        var table = new ThemedTable(scope.Theme, TableColumn.Share(1), TableColumn.Share(2.6)).Header(
            scope.Texts.Term,
            scope.Texts.Meaning
        );
        foreach (var entry in scope.Document.Glossary)
            table.Row(new TextRun(entry.Term, scope.Theme.Styles.Body.SemiBold), entry.Sentence);
        return table.Build();
    }
}
