using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Pages;

/// <summary>Where the host sends a request that failed; the id finds it in the log.</summary>
public sealed partial class Failed
{
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string? Request => Activity.Current?.Id ?? Http?.TraceIdentifier;
}
