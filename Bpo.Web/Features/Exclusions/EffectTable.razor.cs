using Bpo.Billing.Runs.Exclusions;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Exclusions;

/// <summary>Each month an exclusion touches: every promise with and without it, and what that costs.</summary>
public sealed partial class EffectTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<MonthEffect> Effects { get; set; }
}
