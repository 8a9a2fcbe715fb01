using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Matching;

/// <summary>
/// Finds the first service that covers a contact, over the contracts in their order and by the terms in force at the moment it
/// was enqueued. The same words at the same terms always give the same answer, so it is kept.
/// </summary>
public sealed class ServiceMatcher
{
    private readonly List<Stretch> stretches;
    private readonly Dictionary<Words, IReadOnlyList<(Stretch Stretch, ServiceClaim Claim)>> known = [];

    public ServiceMatcher(IEnumerable<ActiveContract> contracts) => stretches = [.. contracts.SelectMany(Stretches)];

    public ServiceClaim Match(Contact contact)
    {
        var words = new Words(contact.Channel, contact.Direction, contact.Queue, contact.Language, contact.Source);
        if (!known.TryGetValue(words, out var candidates))
        {
            candidates =
            [
                .. stretches
                    .Select(stretch => (stretch, Claim: Claim(stretch, contact)))
                    .Where(candidate => candidate.Claim is not null)
                    .Select(candidate => (candidate.stretch, candidate.Claim!)),
            ];
            known.Add(words, candidates);
        }

        foreach (var (stretch, claim) in candidates)
        {
            if (contact.EnqueuedAt >= stretch.From && contact.EnqueuedAt < stretch.To)
            {
                return claim;
            }
        }

        return ServiceClaim.None;
    }

    /// <summary>The claim a stored contact already stands under.</summary>
    public ServiceClaim ClaimOf(Guid contractId, Guid clientId, string service, DateTimeOffset enqueuedAt)
    {
        var ofContract = stretches.Where(stretch => stretch.Contract.ContractId == contractId).ToList();
        var stretch =
            ofContract.FirstOrDefault(each => enqueuedAt >= each.From && enqueuedAt < each.To)
            ?? ofContract.FirstOrDefault();
        return new ServiceClaim(contractId, clientId, service, stretch?.Terms.Zone ?? ContractZone.Utc);
    }

    private static ServiceClaim? Claim(Stretch stretch, Contact contact) =>
        stretch.Terms.Services.FirstOrDefault(service => service.Match.Covers(contact)) is { } service
            ? new ServiceClaim(stretch.Contract.ContractId, stretch.Contract.ClientId, service.Id, stretch.Terms.Zone)
            : null;

    /// <summary>From when to when each version is in force, within the contract's own term.</summary>
    private static IEnumerable<Stretch> Stretches(ActiveContract contract)
    {
        var versions = contract.Versions.OrderBy(terms => terms.EffectiveFrom).ToList();
        for (var index = 0; index < versions.Count; index++)
        {
            var terms = versions[index];
            DateOnly? next = index + 1 < versions.Count ? versions[index + 1].EffectiveFrom : null;
            var until = next is null || contract.EndsOn < next ? contract.EndsOn : next;
            var from = terms.EffectiveFrom > contract.StartsOn ? terms.EffectiveFrom : contract.StartsOn;
            if (until is null || from < until)
            {
                yield return new Stretch(
                    contract,
                    terms,
                    terms.Zone.StartOf(from),
                    until is { } end ? terms.Zone.StartOf(end) : DateTimeOffset.MaxValue
                );
            }
        }
    }

    private sealed record Stretch(ActiveContract Contract, Terms Terms, DateTimeOffset From, DateTimeOffset To);

    private readonly record struct Words(
        Channel Channel,
        Direction Direction,
        string Queue,
        string Language,
        string Source
    );
}
