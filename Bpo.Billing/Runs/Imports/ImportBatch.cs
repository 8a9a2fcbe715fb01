using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Domain;

namespace Bpo.Billing.Runs.Imports;

/// <summary>The rows of one transaction, as they were read.</summary>
internal sealed class ImportBatch
{
    private ImportBatch() { }

    public List<ContactDelivery> Deliveries { get; } = [];

    public List<UsageRow.Rejected> Rejected { get; } = [];

    public List<UsageRow.Held> Held { get; } = [];

    public Dictionary<string, long> Filtered { get; } = new(StringComparer.Ordinal);

    /// <summary>Of rows that are no contacts.</summary>
    public Dictionary<string, long> Warnings { get; } = new(StringComparer.Ordinal);

    public UsageRow.ControlTotals? Totals { get; private set; }

    /// <summary>The first file that ends exactly where its source cuts reports.</summary>
    public UsageRow.Capped? Capped { get; private set; }

    public int LastLine { get; private set; }

    /// <summary>How far into the file reading had come.</summary>
    public long BytesRead { get; private set; }

    public Problem? Problem { get; private set; }

    public bool IsLast { get; private set; }

    /// <summary>Rows of contacts that had ended already when the file said they were open.</summary>
    public long Known { get; private set; }

    public long Rows => Deliveries.Count + Rejected.Count + Held.Count + Known + Filtered.Values.Sum();

    /// <summary>Reads on until the batch is full or the file ends.</summary>
    public static ImportBatch Read(IEnumerator<UsageRow> rows, int size, ContentHash hash, Stream file)
    {
        var batch = new ImportBatch();
        for (var taken = 0; taken < size; taken++)
        {
            if (!rows.MoveNext())
            {
                batch.IsLast = true;
                break;
            }

            batch.Add(rows.Current, hash);
        }

        batch.BytesRead = file.Position;
        return batch;
    }

    /// <summary>Lets rows go that say a contact is open of which more is known.</summary>
    public void Leave(Predicate<UsageRow.Held> isKnown) => Known += Held.RemoveAll(isKnown);

    private void Add(UsageRow row, ContentHash hash)
    {
        LastLine = Math.Max(LastLine, row.Line);
        switch (row)
        {
            case UsageRow.Accepted accepted:
                Deliveries.Add(
                    new ContactDelivery(accepted.Contact, hash.Of(accepted.Contact), accepted.Warnings)
                    {
                        Cut = accepted.Cut,
                    }
                );
                break;
            case UsageRow.Filtered filtered:
                Filtered[filtered.Reason] = Filtered.GetValueOrDefault(filtered.Reason) + 1;
                break;
            case UsageRow.Rejected rejected:
                Rejected.Add(rejected);
                break;
            case UsageRow.Held held:
                Held.Add(held);
                break;
            case UsageRow.Skipped { Warning: { } warning }:
                Warnings[warning] = Warnings.GetValueOrDefault(warning) + 1;
                break;
            case UsageRow.ControlTotals totals:
                Totals = totals;
                break;
            case UsageRow.Capped capped:
                Capped ??= capped;
                break;
            case UsageRow.Refused refused:
                Problem = refused.Problem;
                break;
            default:
                break;
        }
    }
}
