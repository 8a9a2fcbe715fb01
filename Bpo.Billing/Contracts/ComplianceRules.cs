using Bpo.Billing.Contracts.Credits;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Contracts;

/// <summary>What promises and credits refer to must exist.</summary>
internal static class ComplianceRules
{
    public static void Check(Terms terms, Faults faults)
    {
        var services = terms.Services.Select(service => service.Id).ToArray();
        var calendars = terms.Calendars.Select(calendar => calendar.Id).ToArray();
        var slas = terms.Slas.Select(sla => sla.Id).ToArray();
        foreach (var (sla, index) in terms.Slas.Select((sla, index) => (sla, index)))
        {
            TermsRules.Refer($"/slas/{index}/service", sla.Service, services, "service", faults);
            TermsRules.Refer($"/slas/{index}/calendar", sla.Calendar, calendars, "calendar", faults);
        }

        foreach (var (forecast, index) in terms.Forecasts.Select((forecast, index) => (forecast, index)))
        {
            TermsRules.Refer($"/forecasts/{index}/service", forecast.Service, services, "service", faults);
        }

        CreditSchemeRules.Check(terms.Credits, faults);
        foreach (var (pointer, sla) in References(terms))
        {
            TermsRules.Refer($"/credits/{pointer}", sla, slas, "SLA", faults);
        }
    }

    private static IEnumerable<(string Pointer, string Sla)> References(Terms terms) =>
        [
            .. terms.Credits.Rules.Select((rule, index) => ($"rules/{index}/sla", rule.Sla)),
            .. terms.Credits.Bonuses.Select((rule, index) => ($"bonus/{index}/sla", rule.Sla)),
            .. terms.Credits.Persistent.SelectMany(
                (clause, index) => clause.Slas.Select((sla, at) => ($"persistent/{index}/slas/{at}", sla))
            ),
        ];
}
