using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Reads results, list records and costs.</summary>
internal static class ResultRows
{
    private static readonly IReadOnlyDictionary<string, ResultStatus> Statuses = new Dictionary<string, ResultStatus>(
        StringComparer.Ordinal
    )
    {
        ["reported"] = ResultStatus.Reported,
        ["accepted"] = ResultStatus.Accepted,
        ["rejected"] = ResultStatus.Rejected,
        ["reversed"] = ResultStatus.Reversed,
    };

    public static AchievedResult? Result(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var result = new AchievedResult(
            node.OptionalText("id") ?? "",
            node.OptionalText("contact") ?? "",
            node.Text("type"),
            node.OptionalText("agent") ?? "",
            node.OptionalText("service") ?? "",
            at ?? default,
            node.OptionalNumber("value"),
            node.OptionalText("currency"),
            node.Word("status", Statuses),
            Moments.Optional(node, "statusAt", terms.Zone),
            node.OptionalText("reason") ?? ""
        );
        CheckCurrency(node, terms, result.Currency);
        node.Close();
        return at is null ? null : result;
    }

    public static ListRecord? Record(TermsNode node, Terms terms)
    {
        var loadedAt = Moments.Required(node, "loadedAt", terms.Zone);
        var record = new ListRecord(
            node.OptionalText("id") ?? "",
            node.OptionalText("campaign") ?? "",
            loadedAt ?? default,
            Moments.Optional(node, "processedAt", terms.Zone),
            node.OptionalFlag("reached") ?? false
        );
        node.Close();
        return loadedAt is null ? null : record;
    }

    public static IncurredCost? Cost(TermsNode node, Terms terms)
    {
        var at = Moments.Required(node, "at", terms.Zone);
        var cost = new IncurredCost(
            node.OptionalText("category") ?? "",
            at ?? default,
            node.Number("amount"),
            terms.Currency,
            node.OptionalText("reference") ?? "",
            node.OptionalText("service") ?? ""
        );
        CheckCurrency(node, terms, node.OptionalText("currency"));
        node.Close();
        return at is null ? null : cost;
    }

    private static void CheckCurrency(TermsNode node, Terms terms, string? currency)
    {
        if (currency is not null && currency != terms.Currency.Code)
        {
            node.Fault("currency", "mixed-currency", $"The terms are in {terms.Currency.Code}, this is in {currency}.");
        }
    }
}
