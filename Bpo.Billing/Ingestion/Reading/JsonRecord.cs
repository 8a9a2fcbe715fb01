namespace Bpo.Billing.Ingestion.Reading;

/// <summary>One JSON object of a file as it stands, or the code of what keeps it from being one.</summary>
public readonly record struct JsonRecord(int Line, ReadOnlyMemory<char> Text, string? Fault);
