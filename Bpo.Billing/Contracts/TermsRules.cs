using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

/// <summary>Rules that need more than one clause: ids are unique, references point to something.</summary>
internal static class TermsRules
{
    public static void Check(Terms terms, Faults faults)
    {
        Unique("/services", terms.Services.Select(service => service.Id), faults);
        Unique("/sites", terms.Sites.Select(site => site.Id), faults);
        Unique("/calendars", terms.Calendars.Select(calendar => calendar.Id), faults);
        Unique("/pricing", terms.Pricing.Select(charge => charge.Id), faults);
        Unique("/slas", terms.Slas.Select(sla => sla.Id), faults);
        ComplianceRules.Check(terms, faults);
        foreach (var (service, index) in terms.Services.Select((service, index) => (service, index)))
        {
            if (service.Calendar is { } calendar && terms.Calendar(calendar) is null)
            {
                faults.Add($"/services/{index}/calendar", "unknown-reference", $"There is no calendar '{calendar}'.");
            }
        }

        foreach (var (charge, index) in terms.Pricing.Select((charge, index) => (charge, index)))
        {
            if (charge.Service is { } id && terms.Services.All(service => service.Id != id))
            {
                faults.Add($"/pricing/{index}/service", "unknown-reference", $"There is no service '{id}'.");
            }
        }

        PricingRules.Check(terms, faults);
        BookedIdRules.Check(terms, faults);
    }

    internal static void Refer(string pointer, string? id, IEnumerable<string> ids, string noun, Faults faults)
    {
        if (id is not null && !ids.Contains(id, StringComparer.Ordinal))
        {
            faults.Add(pointer, "unknown-reference", $"There is no {noun} '{id}'.");
        }
    }

    private static void Unique(string pointer, IEnumerable<string> ids, Faults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            if (!seen.Add(id))
            {
                faults.Add($"{pointer}/{index}/id", "duplicate-id", $"'{id}' names another entry already.");
            }
        }
    }
}
