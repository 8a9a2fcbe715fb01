using Bpo.Domain.Parties;

namespace Bpo.Billing.Persistence.Parties;

internal sealed class ClientMap() : PartyMap<Client>("clients");
