using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Contracts;

/// <summary>
/// One version of what a client and a vendor agreed: services, prices, service levels, credits, invoicing. Whatever is
/// computed points to the version and the clause it came from.
/// </summary>
public sealed record Terms
{
    public required DateOnly EffectiveFrom { get; init; }

    public required Currency Currency { get; init; }

    public required ContractZone Zone { get; init; }

    public IReadOnlyList<ServiceCalendar> Calendars { get; init; } = [];

    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>Where the vendor works; a queue belongs to the first site that names it.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    public IReadOnlyList<Charge> Pricing { get; init; } = [];

    public Commitments Commitments { get; init; } = Commitments.None;

    public IReadOnlyList<Forecast> Forecasts { get; init; } = [];

    public IReadOnlyList<SlaClause> Slas { get; init; } = [];

    public CreditScheme Credits { get; init; } = CreditScheme.None;

    public Invoicing Invoicing { get; init; } = Invoicing.Default;

    public Notices Notices { get; init; } = Notices.Default;

    /// <summary>The id of the first service that matches; empty when none does.</summary>
    public string ServiceOf(Contact contact) =>
        Services.FirstOrDefault(service => service.Match.Covers(contact))?.Id ?? "";

    /// <summary>Null for a queue that no site names.</summary>
    public Site? SiteOf(string queue) => Sites.FirstOrDefault(site => site.Has(queue));

    public ServiceCalendar? Calendar(string id) => Calendars.FirstOrDefault(calendar => calendar.Id == id);
}
