using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Attestations;

/// <summary>Who acted: a person's name, or who recorded it for the other side, with the proof.</summary>
public sealed partial class SaidBy
{
    [Parameter, EditorRequired]
    public required Attested Of { get; set; }

    /// <summary>As the record of the act names them.</summary>
    [Parameter, EditorRequired]
    public required string Actor { get; set; }
}
