namespace Bpo.Domain.Contracts;

/// <summary>A place the vendor works at, told by its queues: a rollup knows where a contact queued, not where who answered sat.</summary>
/// <param name="Queues">Patterns; <c>*</c> stands for any run of characters.</param>
public sealed record Site(string Id, string Name, IReadOnlyList<string> Queues)
{
    public bool Has(string queue) => Queues.Any(pattern => Wildcard.Matches(pattern, queue));
}
