using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Bpo.Web.Components;

/// <summary>A stranger is asked to sign in and comes back afterwards; a person without the right is told who can grant it.</summary>
public sealed partial class TurnedAway(NavigationManager navigation)
{
    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool IsLeaving { get; set; } = true;

    protected override async Task OnInitializedAsync()
    {
        var state = await Authentication;
        IsLeaving = state.User.Identity?.IsAuthenticated != true;
        if (IsLeaving)
        {
            var here = "/" + navigation.ToBaseRelativePath(navigation.Uri);
            navigation.NavigateTo($"/sign-in?returnUrl={Uri.EscapeDataString(here)}", forceLoad: true);
        }
    }
}
