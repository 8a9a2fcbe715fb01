using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Reviews;

/// <summary>One agreed action, to read or to write.</summary>
public sealed partial class ActionEditor
{
    [Parameter, EditorRequired]
    public required ActionDraft Action { get; set; }

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Parameter]
    public bool IsEditable { get; set; }

    [Parameter]
    public EventCallback OnRemove { get; set; }

    private string Id(string field) => $"action-{Number}-{field}";
}
