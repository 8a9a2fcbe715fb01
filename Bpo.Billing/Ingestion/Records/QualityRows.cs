using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>
/// Reads reviews of contacts: points, or the items of the form (each a weight and the share of it that was given; an item
/// with a <c>criticality</c> of which nothing was given is a critical error).
/// </summary>
internal static class QualityRows
{
    private static readonly IReadOnlyDictionary<string, Stratum> Strata = RowChecks.Words(
        ("random", Stratum.Random),
        ("targeted", Stratum.Targeted)
    );

    private static readonly IReadOnlyDictionary<string, Criticality> Criticalities = RowChecks.Words(
        ("customer", Criticality.Customer),
        ("business", Criticality.Business),
        ("compliance", Criticality.Compliance)
    );

    public static UsageFact? Review(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var (contact, form) = (node.Text("contact"), node.Text("form"));
        var reviewer = node.OptionalText("reviewer") ?? "";
        var (score, maxScore, failed) = node.Has("items") ? Items(node) : Points(node);
        var errors = Errors(node, failed);
        var review = new QualityReview(
            contact,
            node.OptionalText("agent") ?? "",
            form,
            reviewer,
            score,
            maxScore,
            errors,
            node.OptionalWord("stratum", Strata) ?? Stratum.Random,
            node.OptionalFlag("master") ?? false,
            at ?? default,
            node.OptionalText("service") ?? ""
        );
        var key =
            reviewer.Length == 0
                ? UsageKinds.Key(contact, form, at ?? default)
                : UsageKinds.Key(contact, form, at ?? default, reviewer);
        node.Close();
        return RowChecks.Moment(key, at, _ => review);
    }

    private static (decimal Score, decimal MaxScore, IReadOnlyList<Criticality> Failed) Points(TermsNode node)
    {
        node.Number("score");
        node.Number("maxScore");
        var (score, maxScore) = (RowChecks.Least(node, "score") ?? 0, RowChecks.Least(node, "maxScore") ?? 0);
        if (node.Faults.None && (maxScore < score || maxScore == 0))
        {
            node.Fault("score", "order", "'score' must not be above 'maxScore', which is above 0.");
        }

        return (score, maxScore, []);
    }

    private static (decimal Score, decimal MaxScore, IReadOnlyList<Criticality> Failed) Items(TermsNode node)
    {
        var items = node.Children("items").Select(Item).ToArray();
        if (items.Sum(item => item.Weight) <= 0)
        {
            node.Fault("items", "required", "A form has items with weights above 0.");
        }

        return (
            items.Sum(item => item.Weight * item.Given),
            items.Sum(item => item.Weight),
            [.. items.Where(item => item.Given == 0).Select(item => item.Criticality).OfType<Criticality>()]
        );
    }

    private static (decimal Weight, decimal Given, Criticality? Criticality) Item(TermsNode node)
    {
        node.OptionalText("item");
        node.Number("weight");
        node.Number("score");
        var weight = RowChecks.Least(node, "weight") ?? 0;
        var given = RowChecks.Least(node, "score") ?? 0;
        if (given > 1)
        {
            node.Fault("score", "order", "The score of an item is a share from 0 to 1.");
        }

        var criticality = node.OptionalWord("criticality", Criticalities);
        node.Close();
        return (weight, given, criticality);
    }

    private static IReadOnlyList<Criticality> Errors(TermsNode node, IReadOnlyList<Criticality> failed)
    {
        var named = node.OptionalWord("criticality", Criticalities);
        var hasError = node.OptionalFlag("critical") ?? named is not null;
        return hasError ? [.. failed, named ?? Criticality.Unspecified] : failed;
    }
}
