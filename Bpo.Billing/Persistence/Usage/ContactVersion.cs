using Bpo.Billing.Ingestion.Matching;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>A version on its way into the table of contacts; tenant, source and import are those of its whole batch.</summary>
internal readonly record struct ContactVersion(Guid Id, Contact Contact, ServiceClaim Claim);
