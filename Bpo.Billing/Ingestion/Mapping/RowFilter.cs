namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>Rows for which all conditions hold are no contacts; they are counted under the reason.</summary>
public sealed record RowFilter(string Reason, IReadOnlyList<RowCondition> When);
