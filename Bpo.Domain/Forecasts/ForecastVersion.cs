using Bpo.Domain.Access;
using Bpo.Domain.Parties;

namespace Bpo.Domain.Forecasts;

/// <summary>
/// A forecast as exchanged: volumes by span, never edited. It binds once both sides have signed it; a newer one of the same
/// spans replaces it when it is signed in turn.
/// </summary>
public sealed class ForecastVersion : IClientRow, IVersioned, IFreezable
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>1, 2, 3 … within the contract.</summary>
    public required int Number { get; init; }

    /// <summary>The service it is for; empty for all together.</summary>
    public string Service { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The first instant of its first span.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The end of its last span.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Its spans and volumes as JSON.</summary>
    public required string Spans { get; init; }

    public string SignedByClient { get; private set; } = "";

    public DateTimeOffset? ClientSignedAt { get; private set; }

    public string SignedByVendor { get; private set; } = "";

    public DateTimeOffset? VendorSignedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>When the second side signed; null while one is missing.</summary>
    public DateTimeOffset? LockedAt =>
        ClientSignedAt is { } client && VendorSignedAt is { } vendor ? (client > vendor ? client : vendor) : null;

    public bool IsFrozen => LockedAt is not null;

    public Result<ForecastVersion> Sign(Side side, string actor, DateTimeOffset now)
    {
        if (side == Side.Client ? ClientSignedAt is not null : VendorSignedAt is not null)
        {
            return new Problem("forecast.closed", "Your side has signed this forecast already.");
        }

        if (side == Side.Client)
        {
            (SignedByClient, ClientSignedAt) = (actor, now);
        }
        else
        {
            (SignedByVendor, VendorSignedAt) = (actor, now);
        }

        return this;
    }
}
