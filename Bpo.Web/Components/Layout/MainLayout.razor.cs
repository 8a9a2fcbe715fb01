using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Bpo.Web.Components.Layout;

/// <summary>Navigation, top bar and the page. A page that fails takes only its own place, and another page clears it.</summary>
public sealed partial class MainLayout(NavigationManager navigation) : IDisposable
{
    private ErrorBoundary? boundary;

    private string Path => new Uri(navigation.Uri).PathAndQuery;

    protected override void OnInitialized() => navigation.LocationChanged += Moved;

    public void Dispose() => navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(Recover);

    private void Recover() => boundary?.Recover();
}
