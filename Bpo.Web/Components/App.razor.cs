using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Bpo.Web.Components;

/// <summary>The document around every page. Pages are interactive; those about signing in are plain forms.</summary>
public sealed partial class App
{
    private static readonly string[] Sheets =
    [
        "fonts",
        "tokens",
        "radzen",
        "elements",
        "shell",
        "top-bar",
        "pages",
        "cards",
        "states",
        "tables",
        "explained",
        "status",
        "buttons",
        "forms",
        "terms",
        "simulator",
        "terms-editor",
        "print",
    ];

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>Absent while the system decides.</summary>
    private string? Theme => ThemePreference.Read(Http.Request);
}
