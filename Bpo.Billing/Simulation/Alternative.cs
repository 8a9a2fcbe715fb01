using Bpo.Domain.Contracts;

namespace Bpo.Billing.Simulation;

/// <summary>One side of a comparison.</summary>
/// <param name="Terms">Null for the terms in force, which may change within the months.</param>
/// <param name="Document">The terms as a document that can become a draft; null for the terms in force.</param>
public sealed record Alternative(string Name, Terms? Terms, string? Document)
{
    public static Alternative InForce(string name) => new(name, null, null);

    /// <summary>Agents the model needs, where they are derived from the handling time.</summary>
    public StaffNeed? Staff { get; init; }

    /// <summary>Whether contacts belong to other services than in force, so that counts by service must be taken anew.</summary>
    public bool HasOwnServices { get; init; }
}
