using Bpo.Billing.Runs.Privacy;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Features.Privacy;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>The privacy log as a table.</summary>
internal static class PrivacyExport
{
    private static readonly RowQuery Everything = new(0, 100_000);

    public static async Task<IResult> Handle(
        string form,
        string? action,
        PrivacyLog log,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (!PrivacyLog.MayRead(caller))
        {
            return TypedResults.NotFound();
        }

        var chosen = PrivacyTrace.Actions.FirstOrDefault(each => each == action);
        var page = await log.Read(caller, chosen, Everything, cancel);
        return TableFile.Send(form, "privacy-log", Table(page.Rows, words));
    }

    private static ExportTable Table(IReadOnlyList<PrivacyLog.Row> rows, Words words) =>
        new(
            words["Privacy.Log"],
            [
                words["Privacy.When"],
                words["Privacy.What"],
                words["Privacy.Who"],
                words["Privacy.Reason"],
                words["Privacy.Effect"],
                words["Contacts.Contact"],
            ],
            rows.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        new ExportCell.Instant(row.Of.At),
                        new ExportCell.Text(PrivacySentences.Action(row.Of, words)),
                        new ExportCell.Text(PrivacySentences.Who(row, words)),
                        new ExportCell.Text(PrivacySentences.Reason(row.Of)),
                        new ExportCell.Text(PrivacySentences.Effect(row.Of, words)),
                        new ExportCell.Text(row.Contact?.Name ?? ""),
                    ]
            )
        );
}
