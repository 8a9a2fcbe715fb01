using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Promises;

/// <summary>What each agent answered: a queue's wait is nobody's own.</summary>
public sealed partial class AgentCuts
{
    [Parameter, EditorRequired]
    public required PromiseView View { get; set; }

    /// <summary>Its public id.</summary>
    [Parameter, EditorRequired]
    public required string Contract { get; set; }
}
