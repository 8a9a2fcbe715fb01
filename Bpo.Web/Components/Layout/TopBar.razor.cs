using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Layout;

/// <summary>Where the reader is, and how the screen speaks and looks.</summary>
public sealed partial class TopBar(IHttpContextAccessor http)
{
    /// <summary>Read while the page is first drawn, and carried into the circuit, which has no request.</summary>
    [PersistentState]
    public string? Theme { get; set; }

    private static IReadOnlyList<PreferenceMenu.Choice> Languages { get; } =
    [.. Language.All.Select(language => new PreferenceMenu.Choice(language.Code, language.Name, language.Code))];

    private IReadOnlyList<PreferenceMenu.Choice> Themes =>
        [
            new("system", Words["Shell.ThemeSystem"]),
            new(ThemePreference.Light, Words["Shell.ThemeLight"]),
            new(ThemePreference.Dark, Words["Shell.ThemeDark"]),
        ];

    protected override void OnInitialized() =>
        Theme ??= (http.HttpContext is { } request ? ThemePreference.Read(request.Request) : null) ?? "system";
}
