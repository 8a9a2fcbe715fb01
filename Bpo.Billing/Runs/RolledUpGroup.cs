using Bpo.Billing.Compliance;

namespace Bpo.Billing.Runs;

/// <summary>What a roll-up tells apart.</summary>
public enum RollUpBy
{
    Nothing,
    Vendor,

    /// <summary>Each site of each vendor: two vendors may call a place by the same word.</summary>
    Site,
}

/// <summary>The measures of one vendor or site, or of all together.</summary>
/// <param name="Vendor">Null where nothing is told apart.</param>
/// <param name="Site">Null where sites are not told apart; empty for the queues of no site, which come last.</param>
public sealed record RolledUpGroup(Guid? Vendor, string? Site, string SiteName, IReadOnlyList<RolledUp> Rows)
{
    public static IReadOnlyList<RolledUpGroup> Of(IEnumerable<ResultOfMonth> results, RollUpBy by) =>
        [
            .. results
                .SelectMany(row =>
                    by == RollUpBy.Site
                        ? RollUp
                            .Sites(row.Result)
                            .Select(part =>
                                (row.Contract, row.Vendor, Site: (string?)part.Site, part.Name, part.Result)
                            )
                        : [(row.Contract, row.Vendor, Site: null, Name: "", row.Result)]
                )
                .GroupBy(part => (Vendor: by == RollUpBy.Nothing ? (Guid?)null : part.Vendor, part.Site))
                .OrderBy(group => group.Key.Vendor)
                .ThenBy(group => group.Key.Site is { Length: 0 })
                .ThenBy(group => group.Key.Site, StringComparer.Ordinal)
                .Select(group => new RolledUpGroup(
                    group.Key.Vendor,
                    group.Key.Site,
                    group.Last().Name,
                    RollUp.Of(group.Select(part => (part.Contract, part.Result)))
                )),
        ];
}
