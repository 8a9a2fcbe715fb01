using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Promises;

/// <summary>The promise queue by queue, the costliest first.</summary>
public sealed partial class QueueCuts
{
    [Parameter, EditorRequired]
    public required PromiseView View { get; set; }

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }
}
