using Bpo.Web.Access;
using Bpo.Web.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Bpo.Web.Components.Layout;

/// <summary>The places of the product. Wide screens show it always; narrow ones open it from the top bar.</summary>
public sealed partial class SideNav(ReadFrame read, CurrentCaller current)
{
    private static readonly Place[] All =
    [
        new("/", "Overview", "overview", NavLinkMatch.All),
        new("/clients", "Clients", "clients"),
        new("/contracts", "Contracts", "contracts"),
        new("/sla", "SlaBoard", "sla"),
        new("/exclusions", "Exclusions", "exclusions"),
        new("/invoices", "Invoices", "invoices"),
        new("/disputes", "Disputes", "disputes"),
        new("/imports", "Imports", "imports"),
        new("/reviews", "Reviews", "reviews"),
        new("/sellers", "Sellers", "bank", Needs: Scopes.PartiesWrite),
        new("/privacy", "Privacy", "lock", Needs: Scopes.CustomersErase),
    ];

    [PersistentState]
    public Frame? Frame { get; set; }

    private Place[] places = [];

    private string Role => Frame is null ? "" : Words.Find($"Shell.Role{Frame.Role}") ?? Frame.Role;

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        places = [.. All.Where(place => place.Needs is null || caller.May(place.Needs))];
        Frame ??= await read.Handle(caller, CancellationToken.None);
    }

    /// <param name="Needs">The right without which the place is not shown.</param>
    private sealed record Place(
        string Href,
        string Word,
        string Icon,
        NavLinkMatch Match = NavLinkMatch.Prefix,
        string? Needs = null
    );
}
