using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Status;

/// <summary>A share used of what is allowed, such as an error budget: calm below 90 %, a warning to 100 %, hatched beyond.</summary>
public sealed partial class Meter
{
    private const decimal AtRisk = 90;
    private const decimal Full = 100;

    /// <summary>Percent of the allowance; may exceed 100.</summary>
    [Parameter, EditorRequired]
    public required decimal Used { get; set; }

    /// <summary>The whole reading as a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private string Fill =>
        Used > Full ? "bad"
        : Used >= AtRisk ? "warn"
        : "";

    private string Width => decimal.Clamp(Used, 0, Full).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
