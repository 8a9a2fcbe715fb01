using Bpo.Web.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Bpo.Web.Components.Layout;

/// <summary>The places of the product. Wide screens show it always; narrow ones open it from the top bar.</summary>
public sealed partial class SideNav(ReadFrame read, CurrentCaller current)
{
    private static readonly Place[] Places =
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
    ];

    [PersistentState]
    public Frame? Frame { get; set; }

    private string Role => Frame is null ? "" : Words.Find($"Shell.Role{Frame.Role}") ?? Frame.Role;

    protected override async Task OnInitializedAsync() =>
        Frame ??= await read.Handle(await current.Get(), CancellationToken.None);

    private sealed record Place(string Href, string Word, string Icon, NavLinkMatch Match = NavLinkMatch.Prefix);
}
