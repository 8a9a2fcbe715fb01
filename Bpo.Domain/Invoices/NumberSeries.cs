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

    /// <summary>The series an invoice runs in when its terms name none.</summary>
    public const string Default = "default";

    /// <summary>Credit notes have a series of their own beside that of the invoices they reverse.</summary>
    public static string ForCreditNotes(string series) => series == Default ? "CN" : series + "-CN";

    /// <summary>As printed: <c>INV-000001</c> in the default series, <c>name-000001</c> in any other.</summary>
    public static string TextOf(string series, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(series == Default ? "INV" : series)}-{number:000000}");

    /// <summary>A series whose first number is taken.</summary>
    public static NumberSeries Begin(Guid tenant, string seller, string series) =>
        new()
        {
            TenantId = tenant,
            Seller = seller,
            Series = series,
            Last = 1,
        };
}
