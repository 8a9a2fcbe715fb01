using Bpo.Domain.Credits;
using Bpo.Reports.Charts;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Credits;

/// <summary>From what each miss costs by its curve, over everything that lowers it, to what the month owes.</summary>
internal static class Waterfall
{
    private static readonly string[] Opening = ["default", "curve", "points", "persistent"];

    public static IReadOnlyList<BridgeColumn> Of(CreditSheet sheet, Words words)
    {
        var credits = sheet.Statement.Credits.Where(credit => credit.Kind == CreditKind.Credit).ToList();
        List<BridgeColumn> columns =
        [
            .. credits
                .Select(credit => new BridgeColumn(Name(credit, sheet, words), Opened(credit), IsSum: false))
                .Where(column => column.Amount != 0),
        ];
        columns.AddRange(
            credits
                .SelectMany(credit => credit.Steps)
                .Where(step => !Opening.Contains(step.Step, StringComparer.Ordinal))
                .GroupBy(step => step.Step, StringComparer.Ordinal)
                .Select(group => new BridgeColumn(
                    words.Find($"Credits.Step.{group.Key}") ?? group.Key,
                    group.Sum(step => step.After - step.Before),
                    IsSum: false
                ))
                .Where(column => column.Amount != 0)
        );
        columns.Add(new BridgeColumn(words["Credits.Sum"], sheet.Statement.Sum(CreditKind.Credit).Amount, IsSum: true));
        foreach (var kind in new[] { CreditKind.EarnBack, CreditKind.Bonus })
        {
            if (sheet.Statement.Sum(kind) is { IsZero: false } sum)
            {
                columns.Add(new BridgeColumn(words[$"Credits.Kind{kind}"], sum.Amount, IsSum: false));
            }
        }

        if (sheet.Statement.Total != sheet.Statement.Sum(CreditKind.Credit))
        {
            columns.Add(new BridgeColumn(words["Credits.Balance"], sheet.Statement.Total.Amount, IsSum: true));
        }

        return columns;
    }

    public static string Name(SlaCredit credit, CreditSheet sheet, Words words) => sheet.Names.Promise(credit.Sla);

    private static decimal Opened(SlaCredit credit) =>
        credit
            .Steps.Where(step => Opening.Contains(step.Step, StringComparer.Ordinal))
            .Sum(step => step.After - step.Before);
}
