namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>Where a member comes from: the first alternative that applies and is present.</summary>
public sealed record FieldRule(IReadOnlyList<FieldAlternative> First);
