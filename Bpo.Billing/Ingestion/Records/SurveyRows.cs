using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads what customers were asked and answered; a row without a score is a question nobody answered.</summary>
internal static class SurveyRows
{
    private static readonly IReadOnlyDictionary<string, SurveyKind> Kinds = RowChecks.Words(
        ("csat", SurveyKind.Csat),
        ("nps", SurveyKind.Nps),
        ("ces", SurveyKind.Ces)
    );

    public static UsageFact? Survey(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var kind = node.Word("kind", Kinds);
        var contact = node.Text("contact");
        var score = RowChecks.Whole(node, "score");
        var scaleMax = RowChecks.Whole(node, "scaleMax");
        var service = node.OptionalText("service") ?? "";
        if (score > scaleMax)
        {
            node.Fault("score", "order", "'score' must not be above 'scaleMax'.");
        }

        var key = UsageKinds.Key(contact, node.OptionalText("kind") ?? "", at ?? default);
        node.Close();
        return RowChecks.Moment(key, at, moment => new SurveyAnswer(contact, kind, score, scaleMax, moment, service));
    }
}
