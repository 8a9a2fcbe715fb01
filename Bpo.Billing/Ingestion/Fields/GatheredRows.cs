namespace Bpo.Billing.Ingestion.Fields;

/// <summary>Reads the records of a file whose contacts can only be told once all of them are known, and not more than can be kept.</summary>
internal static class GatheredRows
{
    /// <param name="gather">Keeps a record and says what became of its row.</param>
    /// <param name="gathered">How many are kept; asked after each row.</param>
    public static IEnumerable<UsageRow> Read(
        IEnumerable<(FieldRow? Row, UsageRow? Otherwise)> rows,
        Func<FieldRow, UsageRow> gather,
        Func<int> gathered,
        ReadLimits limits
    )
    {
        foreach (var (row, otherwise) in rows)
        {
            yield return otherwise ?? gather(row!);
            if (gathered() > limits.GatheredRecords)
            {
                yield return new UsageRow.Refused(row?.Line ?? 0, GatheredTooMany.Problem);
                yield break;
            }
        }
    }
}
