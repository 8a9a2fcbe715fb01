using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Contracts.Sentences;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Simulator;

/// <summary>One alternative: its name, and what its terms are.</summary>
public sealed partial class SideEditor
{
    private static readonly string[] Models =
    [
        "per-minute",
        "per-contact",
        "per-hour",
        "per-seat",
        "minute-package",
        "request-package",
        "per-record",
        "per-connected-call",
        "per-result",
        "percent-of-sales",
    ];

    [Parameter, EditorRequired]
    public required SideDraft Side { get; set; }

    /// <summary>Begins the ids of its fields.</summary>
    [Parameter, EditorRequired]
    public required string Prefix { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ContractView.Version> Versions { get; set; }

    /// <summary>The number of the version changes are made to.</summary>
    [Parameter, EditorRequired]
    public required int InForce { get; set; }

    [Parameter, EditorRequired]
    public required string Currency { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnRemove { get; set; }

    /// <summary>The clauses about money.</summary>
    private IEnumerable<Term> Priced =>
        TermsSentences
            .Of(Side.Changed!.Document, Words)
            .SelectMany(group => group.Terms)
            .Where(term =>
                term.Pointer.StartsWith("/pricing", StringComparison.Ordinal)
                || term.Pointer.StartsWith("/commitments", StringComparison.Ordinal)
            );

    private string LabelOf(string member) => Words.MemberOf(Side.Model, member, Currency);

    private void Choose(ChangeEventArgs change)
    {
        Side.Model = (string)change.Value!;
        if (SideDraft.MembersOf(Side.Model).Contains("occupancyPercent", StringComparer.Ordinal))
        {
            Side.Values.TryAdd("occupancyPercent", "80");
            Side.Values.TryAdd("hoursPerSeat", "150");
        }
    }
}
