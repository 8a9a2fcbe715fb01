namespace Bpo.Domain.Usage;

/// <summary>An agent assigned to a client's work for whole days.</summary>
/// <param name="To">The first day the agent is no longer assigned; null while it lasts.</param>
/// <param name="Replaces">The agent whose seat is taken over; days on which both are assigned, or which are billed whole for the one before, are one seat.</param>
public sealed record SeatAssignment(
    string Agent,
    string Role,
    string Service,
    DateOnly From,
    DateOnly? To,
    string Replaces
);
