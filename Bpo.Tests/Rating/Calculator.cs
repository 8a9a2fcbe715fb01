using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Billing.Calculators.Charges;
using Bpo.Domain;

namespace Bpo.Tests.Rating;

/// <summary>Asks the charges calculator the way a client does: JSON in, JSON-shaped answer out.</summary>
internal static class Calculator
{
    public static ChargesAnswer Bill(string request) =>
        Run(request)
            .Match(
                answer => answer,
                problem =>
                    throw new Xunit.Sdk.XunitException(
                        $"{problem.Detail} {string.Join("; ", problem.Faults.Select(fault => $"{fault.Pointer} {fault.Message}"))}"
                    )
            );

    public static Result<ChargesAnswer> Run(string request)
    {
        using var document = JsonDocument.Parse(request);
        return ChargesCalculator.Run(document.RootElement);
    }

    /// <summary>Terms of one or more charges from the first day of a period, in euros and UTC unless said otherwise.</summary>
    public static string Request(string charges, string terms, string from, string to, string members) =>
        $$"""
            { "terms": {{Terms(charges, terms, from)}},
              "period": { "from": "{{from}}", "to": "{{to}}" }{{(members.Length == 0 ? "" : ", " + members)}} }
            """;

    private static string Terms(string charges, string others, string from)
    {
        var pricing = JsonNode.Parse(charges)!;
        if (pricing is JsonObject one)
        {
            one["id"] = "c";
            pricing = new JsonArray(one);
        }

        var terms = new JsonObject
        {
            ["effectiveFrom"] = from,
            ["currency"] = "EUR",
            ["timeZone"] = "UTC",
            ["services"] = new JsonArray(),
            ["pricing"] = pricing,
        };
        foreach (var (name, value) in others.Length == 0 ? [] : JsonNode.Parse(others)!.AsObject())
        {
            terms[name] = value?.DeepClone();
        }

        return terms.ToJsonString();
    }
}
