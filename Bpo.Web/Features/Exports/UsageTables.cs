using Bpo.Billing.Runs.Imports;
using Bpo.Reports.Tables;
using Bpo.Web.Features.Contacts;
using Bpo.Web.Features.Imports;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>Contacts, and rows set aside, as tables.</summary>
internal static class UsageTables
{
    public static ExportTable Of(IReadOnlyList<ContactList.Row> contacts, Words words) =>
        new(
            words["Sla.Contacts"],
            [
                words["Contacts.Contact"],
                words["Contacts.Arrived"],
                words["Contacts.Answered"],
                words["Contacts.Queue"],
                words["Contacts.Agent"],
                words["Contacts.Service"],
                words["Contacts.Outcome"],
                words["Contacts.Wait"],
                words["Contacts.Talk"],
                words["Contacts.Hold"],
            ],
            contacts.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        Text(row.Id),
                        new ExportCell.Instant(row.At),
                        row.AnsweredAt is { } at ? new ExportCell.Instant(at) : ExportCell.Nothing,
                        Text(row.Queue),
                        Text(row.Agent),
                        Text(row.Service),
                        Text(words[$"Contacts.Outcome.{row.Outcome}"]),
                        row.Wait is { } wait ? Whole(wait) : ExportCell.Nothing,
                        Whole(row.Talk),
                        Whole(row.Hold),
                    ]
            )
        );

    public static ExportTable Of(IReadOnlyList<ReadImport.SetAside> rows, Words words) =>
        new(
            words["Imports.SetAsideTitle"],
            [words["Imports.Line"], words["Imports.Column"], words["Imports.Reason"], words["Imports.Raw"]],
            rows.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        Whole(row.Line),
                        Text(row.Column ?? ""),
                        Text(words.Find($"Imports.Code.{row.Code}") ?? row.Code),
                        Text(row.Raw),
                    ]
            )
        );

    public static ExportTable Of(IReadOnlyList<UnmatchedGroup> groups, Words words) =>
        new(
            words["Imports.Unmatched"],
            [
                words["Imports.Source"],
                words["Contacts.Queue"],
                words["Contacts.Agent"],
                words["Sla.Contacts"],
                words["Imports.FirstSeen"],
                words["Imports.LastSeen"],
            ],
            groups.Select(group =>
                (IReadOnlyList<ExportCell>)
                    [
                        Text(group.Source),
                        Text(group.Queue),
                        Text(group.Agent),
                        Whole(group.Contacts),
                        new ExportCell.Instant(group.FirstSeen),
                        new ExportCell.Instant(group.LastSeen),
                    ]
            )
        );

    private static ExportCell.Text Text(string text) => new(text);

    private static ExportCell.Number Whole(long value) => new(value, 0);
}
