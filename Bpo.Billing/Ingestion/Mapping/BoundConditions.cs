using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>Conditions bound to the positions their columns have in this file.</summary>
internal sealed class BoundConditions(IEnumerable<RowCondition> conditions, TableHeader header)
{
    private readonly (RowCondition Condition, int Column)[] bound =
    [
        .. conditions.Select(condition => (condition, header.IndexOf(condition.Column))),
    ];

    public bool Hold(DelimitedReader row)
    {
        foreach (var (condition, column) in bound)
        {
            if (!condition.Holds(row[column].Trim()))
            {
                return false;
            }
        }

        return true;
    }
}
