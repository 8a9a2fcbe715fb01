namespace Bpo.Billing.Ingestion.Canonical;

/// <param name="Column">The column or member at fault; null for the row as a whole.</param>
public sealed record RowFault(string? Column, string Code, string Message);
