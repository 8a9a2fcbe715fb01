using System.Globalization;
using Bpo.Billing.Ingestion;
using Bpo.Domain;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Watches the batches of a file and says when the whole of it must wait for a person.</summary>
internal sealed class HoldGate(HoldRules rules)
{
    private long rows;
    private long bad;
    private long talkSeconds;
    private UsageRow.ControlTotals? totals;
    private UsageRow.Capped? capped;

    public void Add(ImportBatch batch)
    {
        rows += batch.Rows;
        bad += batch.Rejected.Count;
        talkSeconds += batch.Deliveries.Sum(delivery => (long)delivery.Contact.TalkSeconds);
        totals = batch.Totals ?? totals;
        capped ??= batch.Capped;
    }

    /// <param name="isLast">The file has ended, so that what speaks of all of it can be judged.</param>
    public Problem? Verdict(bool isLast) => TooManyBad(isLast) ?? (isLast ? Cut() ?? Totals() : null);

    /// <summary>Null when the file has every column that its source's last one had.</summary>
    public static Problem? Lost(string before, string now)
    {
        var lost = before.Split('\n').Except(now.Split('\n'), StringComparer.Ordinal).Take(20).ToList();
        return lost.Count == 0 || before.Length == 0 || now.Length == 0
            ? null
            : new Problem(
                HoldCodes.LostColumns,
                $"The source's files had the column {string.Join(", ", lost.Select(name => $"'{name}'"))}; this one has not."
            );
    }

    private Problem? TooManyBad(bool isLast) =>
        rows >= (isLast ? rules.FromRows : Math.Max(rules.FromRows, 1_000)) && bad * 100 > rows * rules.BadPercent
            ? new Problem(
                HoldCodes.TooManyBadRows,
                $"{Shown(bad)} of {Shown(rows)} rows cannot be taken, more than {rules.BadPercent} %."
            )
            : null;

    private Problem? Cut() =>
        rules.RowCap > 0 && capped is { Name: var name }
            ? new Problem(
                HoldCodes.Truncated,
                $"{(name.Length == 0 ? "The file" : $"'{name}'")} has exactly {Shown(rules.RowCap)} rows, where the source cuts its reports."
            )
            : null;

    private Problem? Totals()
    {
        if (rules.Trailer is null)
        {
            return null;
        }

        if (totals is null)
        {
            return new Problem(HoldCodes.ControlTotals, "The line with the control totals is missing.");
        }

        return totals.Rows is { } stated && stated != rows
                ? new Problem(
                    HoldCodes.ControlTotals,
                    $"The file says it holds {Shown(stated)} rows and holds {Shown(rows)}."
                )
            : totals.TalkSeconds is { } seconds && seconds != talkSeconds
                ? new Problem(
                    HoldCodes.ControlTotals,
                    $"The file says its contacts last {Shown(seconds)} s; those that were read last {Shown(talkSeconds)} s."
                )
            : null;
    }

    private static string Shown(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
