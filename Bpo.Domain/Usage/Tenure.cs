namespace Bpo.Domain.Usage;

/// <summary>One person's time in the work: when they joined, became proficient and left.</summary>
/// <param name="ProficientOn">The first day on which the agreed figures were held; null while they are not.</param>
/// <param name="LeftOn">The first day the person no longer belonged; null while they do.</param>
public sealed record Tenure(
    string Agent,
    string Site,
    string Service,
    DateOnly JoinedOn,
    DateOnly? ProficientOn,
    DateOnly? LeftOn
)
{
    public bool IsPresent(DateOnly day) => JoinedOn <= day && (LeftOn is not { } left || left > day);
}
