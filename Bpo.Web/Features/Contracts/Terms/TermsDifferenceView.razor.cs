using System.Text.Json.Nodes;
using Bpo.Web.Components.Status;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The difference of two documents as sentences: what came, what went, and each value old and new.</summary>
public sealed partial class TermsDifferenceView
{
    [Parameter, EditorRequired]
    public required string Before { get; set; }

    [Parameter, EditorRequired]
    public required string After { get; set; }

    private IReadOnlyList<ClauseChange> Changes { get; set; } = [];

    protected override void OnParametersSet() =>
        Changes = TermsDifference.Between(JsonNode.Parse(Before)!, JsonNode.Parse(After)!, Words);

    private static Tone ToneOf(ClauseChange change) =>
        change.Kind switch
        {
            ChangeKind.Added => Tone.Ok,
            ChangeKind.Removed => Tone.Bad,
            _ => Tone.Info,
        };
}
