using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>What a person has already decided about a file; null or empty where nothing is.</summary>
/// <param name="Format">Instead of the likeliest.</param>
/// <param name="TimeZone">Of local times.</param>
/// <param name="Profile">As JSON, instead of the proposed one.</param>
public sealed record DetectionWish(string? Format, string? TimeZone, string? Profile)
{
    public static readonly DetectionWish None = new(null, null, null);

    /// <summary>Whether a profile cannot be read for what the person has decided; a proposal may well be incomplete.</summary>
    public bool IsAtFault(Problem problem) =>
        !string.IsNullOrEmpty(Profile) || problem.Faults.Any(fault => fault.Pointer == "/timeZone");
}
