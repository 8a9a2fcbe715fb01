using Bpo.Domain.Parties;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Bpo.Web.Features.Attestations;

/// <summary>Where somebody of the house writes down what the other side said, above the acts that can be recorded so.</summary>
public sealed partial class RecordBox
{
    /// <summary>What the ids of its fields begin with.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The side that spoke.</summary>
    [Parameter, EditorRequired]
    public required Side Side { get; set; }

    [Parameter, EditorRequired]
    public required OnBehalfInput Input { get; set; }

    /// <summary>The acts.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private Task Take(InputFileChangeEventArgs chosen) => Input.Take(chosen.File);
}
