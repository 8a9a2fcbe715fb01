using System.Text.RegularExpressions;
using Bpo.Billing.Persistence;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>
/// A number or address within the raw rows that quarantine holds, however a source wrote it there: with spaces, brackets and
/// dashes or without. A longer number that only contains it is another's.
/// </summary>
internal sealed class WrittenNumber
{
    /// <summary>What is shorter would be found in times and durations too.</summary>
    private const int Shortest = 6;

    private const string Phone = "+0123456789 -()./";

    private readonly Regex? pattern;

    public WrittenNumber(string number)
    {
        var text = number.Trim();
        var digits = text.Where(char.IsAsciiDigit).ToList();
        var isPhone = text.All(letter => Phone.Contains(letter, StringComparison.Ordinal));
        pattern =
            (isPhone ? digits.Count : text.Length) < Shortest
                ? null
                : new Regex(
                    isPhone ? $@"(?<!\d)\+?0{{0,2}}\(?{string.Join(@"[ \-()./]*", digits)}(?!\d)" : Regex.Escape(text),
                    RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1)
                );
    }

    /// <summary>Where it stands; empty for what is too short to be looked for.</summary>
    public async Task<IReadOnlyList<(Guid Import, int Ordinal, string Raw)>> In(
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        List<(Guid, int, string)> found = [];
        if (pattern is null)
        {
            return found;
        }

        var rows = db.Set<SetAsideRow>()
            .AsNoTracking()
            .Select(row => new
            {
                row.ImportId,
                row.Ordinal,
                row.Raw,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (pattern.IsMatch(row.Raw))
            {
                found.Add((row.ImportId, row.Ordinal, row.Raw));
            }
        }

        return found;
    }

    public string Replaced(string raw, string word) => pattern?.Replace(raw, word) ?? raw;
}
