using Bpo.Billing.Padding;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Findings;

/// <summary>A finding as a sentence of figures: what was measured, what was usual, on how much. It accuses nobody.</summary>
internal static class FindingWords
{
    public static string Title(FindingKind kind, Words words) => words[$"Findings.Title.{kind}"];

    public static string Say(Finding finding, Words words) =>
        words[
            $"Findings.Say.{finding.Kind}",
            Figure(finding.Kind, finding.Measured),
            finding.Baseline is { } usual ? Figure(finding.Kind, usual) : "",
            Formats.Number(finding.Sample),
            Formats.Number(finding.BaselineSample)
        ];

    private static string Figure(FindingKind kind, decimal value) =>
        kind switch
        {
            FindingKind.TalkTime => Formats.Seconds(value, 1),
            FindingKind.ConcurrentContacts or FindingKind.Duplicates or FindingKind.OverlappingHours => Formats.Number(
                value,
                0
            ),
            _ => Formats.Percent(value),
        };
}
