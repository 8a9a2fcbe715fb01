using Bpo.Domain.Parties;

namespace Bpo.Billing.Persistence.Parties;

internal sealed class VendorMap() : PartyMap<Vendor>("vendors");
