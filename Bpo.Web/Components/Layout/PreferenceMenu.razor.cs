using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Bpo.Web.Components.Layout;

/// <summary>A menu whose choice is a form post: it sets a cookie and comes back.</summary>
public sealed partial class PreferenceMenu(NavigationManager navigation) : IDisposable
{
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Icon { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Shown beside the drawing where there is room.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Choices { get; set; }

    [Parameter]
    public string? Chosen { get; set; }

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri);

    protected override void OnInitialized() => navigation.LocationChanged += Moved;

    public void Dispose() => navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(StateHasChanged);

    /// <param name="Lang">The language the name is written in, when it is not the page's.</param>
    public sealed record Choice(string Value, string Name, string? Lang = null);
}
