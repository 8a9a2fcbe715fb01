namespace Bpo.Billing.Ingestion.Records;

/// <summary>What became of a row of usage that is no contact: a fact, or a rejection, or the refusal of the file.</summary>
/// <param name="Content">The canonical columns as a JSON object, always in the same order.</param>
public sealed record RecordRow(int Line, UsageFact? Fact, string Content, UsageRow? Otherwise);
