using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Access;

/// <summary>A plain form: a circuit cannot set a cookie, and nothing here needs one.</summary>
public sealed partial class SignInPage(NavigationManager navigation)
{
    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool Failed { get; set; }

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri);
}
