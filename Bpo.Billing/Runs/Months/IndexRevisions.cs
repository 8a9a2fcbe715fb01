using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Runs.Months;

/// <summary>
/// An index that is corrected after months were billed by it: a later version of the terms that says so replaces the values
/// in the versions before it, and the difference is booked as late usage is.
/// </summary>
public static class IndexRevisions
{
    /// <summary>The versions with the values their indexes have been corrected to; the hash of each tells what it rests on.</summary>
    public static IReadOnlyList<VersionedTerms> Apply(IReadOnlyList<VersionedTerms> versions) =>
        [.. versions.Select((version, index) => Revised(version, versions.Skip(index + 1)))];

    /// <summary>Whether any month billed so far may have been billed by values corrected since.</summary>
    public static bool Any(IReadOnlyList<VersionedTerms> versions) => !Apply(versions).SequenceEqual(versions);

    private static VersionedTerms Revised(VersionedTerms version, IEnumerable<VersionedTerms> later) =>
        later.Aggregate(
            version,
            (current, correction) =>
            {
                if (
                    current.Terms.Commitments is not { Indexation: { Index: { } index } indexation } commitments
                    || correction.Terms.Commitments.Indexation?.Index is not { IsRetroactive: true } corrected
                    || corrected.Name != index.Name
                    || !corrected.Values.Any(value =>
                        index.Values.TryGetValue(value.Key, out var old) && old != value.Value
                    )
                )
                {
                    return current;
                }

                var values = index
                    .Values.Select(old =>
                        KeyValuePair.Create(old.Key, corrected.Values.GetValueOrDefault(old.Key, old.Value))
                    )
                    .ToDictionary();
                return current with
                {
                    Hash = $"{current.Hash}+{correction.Hash}",
                    Terms = current.Terms with
                    {
                        Commitments = commitments with
                        {
                            Indexation = indexation with { Index = index with { Values = values } },
                        },
                    },
                };
            }
        );
}
