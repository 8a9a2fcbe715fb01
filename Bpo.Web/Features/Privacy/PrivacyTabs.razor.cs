using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Privacy;

/// <summary>What is done with customers' data, and what was done.</summary>
public sealed partial class PrivacyTabs
{
    [Parameter]
    public bool IsLog { get; set; }
}
