using Bpo.Billing.Simulation;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Features.Simulator;

/// <summary>The lines of a simulated month; credits are called by what was promised, not by the clause's id.</summary>
internal static class PromisedLines
{
    private static readonly Dictionary<string, string> NoServices = new(StringComparer.Ordinal);

    public static IReadOnlyList<ChargeLine> Of(AlternativeResult.Month month, string language)
    {
        var names = new SlaNames(month.Results, NoServices, DocumentTexts.In(language));
        return
        [
            .. month.Lines.Select(line =>
                line.Kind is LineKinds.Credit or LineKinds.EarnBack or LineKinds.Bonus
                    ? line with
                    {
                        Description = Explanation.Of(line.Description.Code, names[line.Charge]),
                    }
                    : line
            ),
        ];
    }
}
