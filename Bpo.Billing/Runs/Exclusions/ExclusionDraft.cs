using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>An exclusion as it is asked for.</summary>
public sealed record ExclusionDraft
{
    public required ExclusionReason Reason { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public IReadOnlyList<string> Slas { get; init; } = [];

    public IReadOnlyList<string> Services { get; init; } = [];

    public IReadOnlyList<string> Queues { get; init; } = [];

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public required string Evidence { get; init; }

    public string EvidenceLink { get; init; } = "";

    public string EvidenceHash { get; init; } = "";

    /// <summary>The approved exclusion it takes back.</summary>
    public Guid? Cancels { get; init; }

    /// <summary>What does not fit the contract's terms; empty when everything does.</summary>
    internal IReadOnlyList<Fault> Faults(Contract contract, Terms terms)
    {
        var running = new InstantRange(
            terms.Zone.StartOf(contract.StartsOn),
            contract.EndsOn is { } end ? terms.Zone.StartOf(end) : DateTimeOffset.MaxValue
        );
        return
        [
            .. Fault(To <= From, "/to", "order", "An exclusion ends after it begins."),
            .. Fault(
                To > From && (To <= running.From || From >= running.To),
                "/from",
                "outside-contract",
                "The contract does not run then."
            ),
            .. Unknown("slas", Slas, terms.Slas.Select(clause => clause.Id)),
            .. Unknown("services", Services, terms.Services.Select(service => service.Id)),
        ];
    }

    private static IEnumerable<Fault> Fault(bool isFault, string pointer, string code, string message) =>
        isFault ? [new Fault(pointer, code, message)] : [];

    private static IEnumerable<Fault> Unknown(string member, IReadOnlyList<string> given, IEnumerable<string> known)
    {
        var words = known.ToHashSet(StringComparer.Ordinal);
        return given
            .Select((word, index) => (word, index))
            .Where(entry => !words.Contains(entry.word))
            .Select(entry => new Fault(
                $"/{member}/{entry.index}",
                "unknown-reference",
                $"The terms know no '{entry.word}'."
            ));
    }
}
