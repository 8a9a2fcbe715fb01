using Bpo.Domain.Sla;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Sla;

/// <summary>Promises are named by what they measure.</summary>
internal static class PromiseNames
{
    public static string Name(this SlaResult result, Words words) =>
        words.Find($"Terms.Metric.{result.Metric}") ?? result.Sla;
}
