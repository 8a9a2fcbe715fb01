using System.Globalization;
using Bpo.Domain.Access;

namespace Bpo.Domain.Invoices;

/// <summary>
/// Sequential numbers without a gap, per seller and series (Directive 2006/112/EC, Article 226(2)). The counter moves in the
/// transaction that issues, so a number that was never used never existed.
/// </summary>
public sealed class NumberSeries : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required string Seller { get; init; }

    public required string Series { get; init; }

    /// <summary>0 before the first.</summary>
    public long Last { get; private set; }

    public long Version { get; private set; }

    public string Next()
    {
        Last++;
        return string.Create(CultureInfo.InvariantCulture, $"{Series}-{Last:000000}");
    }
}
