namespace Bpo.Billing.Runs.Records;

/// <param name="Kind">A word of the list of kinds.</param>
/// <param name="Content">Canonical CSV or JSON.</param>
/// <param name="DryRun">Reads and judges everything and stores nothing.</param>
public sealed record RecordsRequest(Guid ContractId, string Kind, Stream Content, string FileName, bool DryRun = false);
