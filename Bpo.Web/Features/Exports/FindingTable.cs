using Bpo.Billing.Runs.Findings;
using Bpo.Reports.Tables;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Findings;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>The evidence behind findings: a row for every contact, with the finding it belongs to.</summary>
internal static class FindingTable
{
    public static ExportTable Of(PaddingFindings found, ContractNames names, Words words) =>
        new(
            words["Findings.Title"],
            [
                words["Findings.Finding"],
                words["Findings.Figures"],
                words["Findings.Clause"],
                words["Contacts.Contact"],
                words["Findings.With"],
                words["Contacts.Arrived"],
                words["Contacts.Agent"],
                words["Contacts.Queue"],
                words["Findings.Seconds"],
            ],
            found.Findings.SelectMany(finding =>
                finding.Behind.Select(behind =>
                    (IReadOnlyList<ExportCell>)
                        [
                            new ExportCell.Text(FindingWords.Title(finding.Kind, words)),
                            new ExportCell.Text(FindingWords.Say(finding, words)),
                            new ExportCell.Text(names.Charge(finding.Charge)),
                            new ExportCell.Text(behind.Id),
                            new ExportCell.Text(behind.With),
                            new ExportCell.Instant(behind.At),
                            new ExportCell.Text(behind.Agent),
                            new ExportCell.Text(behind.Queue),
                            new ExportCell.Number(behind.Seconds, 0),
                        ]
                )
            )
        );
}
