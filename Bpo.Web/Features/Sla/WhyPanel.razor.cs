using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>From all contacts to the value, with what was left out and who agreed, and from the value to the money.</summary>
public sealed partial class WhyPanel
{
    [Parameter, EditorRequired]
    public required MonthResults Month { get; set; }

    [Parameter, EditorRequired]
    public required SlaResult Result { get; set; }

    /// <summary>The two sides of the formula as words; a formula without a quotient names the value itself.</summary>
    private (string Numerator, string Denominator) Parts =>
        Result.Formula.Say().Split('÷', 2) is [var numerator, var denominator]
            ? (numerator.Trim(), denominator.Trim().TrimStart('(', '（').TrimEnd(')', '）'))
            : (Words["Sla.Value"], Words["Sla.Sample"]);

    private IEnumerable<(string Name, decimal Value)> CountsShown =>
        Result
            .Counts.Values.Where(count => !count.Key.Contains(':', StringComparison.Ordinal))
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => (Words.Find($"Sla.Count.{count.Key}") ?? count.Key, count.Value));

    /// <summary>The side that agreed; where its word was recorded for it, that is said, and the exclusion shows by whom.</summary>
    private string ApproverOf(ExcludedCounts excluded) =>
        Attestation.IsNamedBy(excluded.ApprovedBy)
            ? Words["Sla.ApprovedRecorded"]
            : Words.Find($"Exclusions.Side{excluded.ApprovedBy}") ?? excluded.ApprovedBy;

    private string ContactsHref =>
        $"/contracts/{Month.Contract}/contacts?period={Months.Write(Month.Month)}"
        + (Result.Service is { } service ? $"&service={Uri.EscapeDataString(service)}" : "");
}
