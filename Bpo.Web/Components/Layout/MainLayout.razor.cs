using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Layout;

/// <summary>Navigation, top bar and the place of the page.</summary>
public sealed partial class MainLayout(NavigationManager navigation)
{
    private string Path => new Uri(navigation.Uri).PathAndQuery;
}
