using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>One site of a promise.</summary>
/// <param name="Site">Null for the queues of no site.</param>
public sealed record SiteAnswer(
    string? Site,
    string? Name,
    ValueAnswer Raw,
    ValueAnswer Adjusted,
    IReadOnlyDictionary<string, string> Counts
)
{
    internal static SiteAnswer Of(SiteResult site) =>
        new(
            site.Site.Length == 0 ? null : site.Site,
            site.Site.Length == 0 ? null : site.Name,
            ValueAnswer.Of(site.Raw),
            ValueAnswer.Of(site.Adjusted),
            ResultAnswer.Plainly(site.Counts)
        );
}
