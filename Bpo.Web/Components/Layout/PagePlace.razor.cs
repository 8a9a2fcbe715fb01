using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Bpo.Web.Components.Layout;

/// <summary>
/// Where a page stands. One that fails takes only its own place, and another page clears it.
/// </summary>
public sealed partial class PagePlace(NavigationManager navigation, ILogger<PagePlace> log) : IDisposable
{
    protected override void OnInitialized() => navigation.LocationChanged += Moved;

    public void Dispose() => navigation.LocationChanged -= Moved;

    protected override async Task OnErrorAsync(Exception exception)
    {
        PageFailed(log, navigation.ToBaseRelativePath(navigation.Uri), exception);

        // The renderer empties a boundary at each error. When two parts of a page fail in one batch, the second emptying
        // comes after the failure is drawn, and the place would stay blank: draw it again once the batch is done.
        await Task.Yield();
        StateHasChanged();
    }

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(Recover);

    [LoggerMessage(3501, LogLevel.Error, "The page {Page} failed")]
    private static partial void PageFailed(ILogger log, string page, Exception exception);
}
