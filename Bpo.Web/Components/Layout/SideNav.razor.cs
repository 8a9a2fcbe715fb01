using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace Bpo.Web.Components.Layout;

/// <summary>The places of the product. Wide screens show it always; narrow ones open it from the top bar.</summary>
public sealed partial class SideNav
{
    private static readonly Place[] Places =
    [
        new("/", "Overview", "overview", NavLinkMatch.All),
        new("/clients", "Clients", "clients"),
        new("/contracts", "Contracts", "contracts"),
        new("/sla", "SlaBoard", "sla"),
        new("/invoices", "Invoices", "invoices"),
        new("/imports", "Imports", "imports"),
        new("/reviews", "Reviews", "reviews"),
    ];

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Tenant { get; set; } = "";

    private string Person { get; set; } = "";

    private string Role { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        var user = (await Authentication).User;
        Person = user.Identity?.Name ?? "";
        Tenant = user.FindFirstValue("tenant_name") ?? "";
        Role = user.FindFirstValue(ClaimTypes.Role) is { } role ? Words.Find($"Shell.Role{role}") ?? role : "";
    }

    private sealed record Place(string Href, string Word, string Icon, NavLinkMatch Match = NavLinkMatch.Prefix);
}
