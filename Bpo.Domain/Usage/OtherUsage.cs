namespace Bpo.Domain.Usage;

/// <summary>What is billed beside contacts.</summary>
public sealed record OtherUsage
{
    public static readonly OtherUsage None = new();

    public IReadOnlyList<AgentActivity> AgentActivity { get; init; } = [];

    public IReadOnlyList<SeatAssignment> Seats { get; init; } = [];

    public IReadOnlyList<AchievedResult> Results { get; init; } = [];

    public IReadOnlyList<ListRecord> Records { get; init; } = [];

    public IReadOnlyList<IncurredCost> Costs { get; init; } = [];
}
