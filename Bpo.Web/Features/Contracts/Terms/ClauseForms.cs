using System.Text.Json.Nodes;
using Bpo.Web.Api.Calculators;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// Ready clauses to begin from. Charges and promises come from the examples the API publishes, one for each kind and metric;
/// the rest stand in <see cref="ReadyClauses"/>. References are turned to what the contract has.
/// </summary>
public static class ClauseForms
{
    /// <summary>A second form of a fixed fee, beside the example of the kind.</summary>
    private const string Capacity = "fixed-capacity";

    private static readonly Dictionary<string, JsonObject> Charges = Examples(
        CalculatorExamples.Charges,
        "pricing",
        "kind"
    );
    private static readonly Dictionary<string, JsonObject> Slas = Examples(CalculatorExamples.Slas, "slas", "metric");

    /// <summary>The forms a group offers on this document: what can stand only once is offered only once.</summary>
    public static IReadOnlyList<string> Of(string group, EditedTerms terms) =>
        group switch
        {
            "GroupPricing" => [.. Charges.Keys, Capacity],
            "GroupSlas" => [.. Slas.Keys],
            _ => [.. ReadyClauses.ByGroup.GetValueOrDefault(group, []).Where(form => !IsThere(form, terms))],
        };

    public static void Add(string group, string form, EditedTerms terms)
    {
        switch (group)
        {
            case "GroupPricing" when form != Capacity:
                Append("/pricing", Charges[form].DeepClone(), terms);
                break;
            case "GroupSlas":
                Append("/slas", Slas[form].DeepClone(), terms);
                break;
            default:
                var (place, json) = ReadyClauses.All[form];
                if (form == Capacity)
                {
                    Append(place, Measured(terms), terms);
                    break;
                }

                if (json.Contains("at-risk", StringComparison.Ordinal) || form == "rule-allocation")
                {
                    Stake(terms);
                }

                Append(place, JsonNode.Parse(json)!, terms);
                break;
        }
    }

    /// <summary>A fee by volumes reads the units of the contract's first charge on usage, or of one that only measures.</summary>
    private static JsonNode Measured(EditedTerms terms)
    {
        var measuring = (JsonPointer.Find(terms.Document, "/pricing") as JsonArray)?.FirstOrDefault(charge =>
            charge?["kind"]?.ToString() is not (null or "fixed" or "one-off")
        );
        if (measuring?["id"] is null)
        {
            terms.Append("/pricing", JsonNode.Parse("""{"id":"volume","kind":"per-contact","price":"0"}""")!);
        }

        var clause = JsonNode.Parse(ReadyClauses.All[Capacity].Json)!;
        clause["capacity"]!["volumes"] = new JsonArray(measuring?["id"]?.ToString() ?? "volume");
        return clause;
    }

    /// <summary>A share of the amount at risk needs that amount.</summary>
    private static void Stake(EditedTerms terms)
    {
        var (place, json) = ReadyClauses.All["at-risk"];
        if (JsonPointer.Find(terms.Document, place) is null)
        {
            terms.Put(place, JsonNode.Parse(json));
        }
    }

    private static void Append(string place, JsonNode clause, EditedTerms terms)
    {
        if (clause is JsonObject entry)
        {
            Refer(entry, "service", "/services", "id", terms);
            Refer(entry, "sla", "/slas", "id", terms);
            ReferCalendars(entry, terms);
            if (entry["id"] is JsonValue id)
            {
                entry["id"] = terms.FreeId(place, id.ToString());
            }
        }

        if (TermsShape.At(place)?.Type == "array")
        {
            terms.Append(place, clause);
        }
        else
        {
            terms.Put(place, clause);
        }
    }

    /// <summary>The contract's first calendar stands in for an example's; a contract without one gets it along.</summary>
    private static void ReferCalendars(JsonNode? node, EditedTerms terms)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                ReferCalendars(item, terms);
            }
        }

        if (node is JsonObject members)
        {
            foreach (var (name, child) in members.ToList())
            {
                if (name == "calendar" && child is JsonValue)
                {
                    members[name] = CalendarFor(child.ToString(), terms);
                }
                else
                {
                    ReferCalendars(child, terms);
                }
            }
        }
    }

    private static string CalendarFor(string wanted, EditedTerms terms)
    {
        if ((JsonPointer.Find(terms.Document, "/calendars") as JsonArray)?.FirstOrDefault()?["id"] is { } known)
        {
            return known.ToString();
        }

        var calendar = JsonNode.Parse(ReadyClauses.All["calendar"].Json)!;
        calendar["id"] = wanted;
        terms.Append("/calendars", calendar);
        return wanted;
    }

    /// <summary>An example names its own services; here the first of the contract's stands in, or none.</summary>
    private static void Refer(JsonObject entry, string member, string list, string id, EditedTerms terms)
    {
        if (entry[member] is null)
        {
            return;
        }

        if ((JsonPointer.Find(terms.Document, list) as JsonArray)?.FirstOrDefault()?[id] is { } known)
        {
            entry[member] = known.ToString();
        }
        else if (member != "sla")
        {
            entry.Remove(member);
        }
    }

    private static bool IsThere(string form, EditedTerms terms) =>
        TermsShape.At(ReadyClauses.All[form].Place)?.Type != "array"
        && JsonPointer.Find(terms.Document, ReadyClauses.All[form].Place) is not null;

    private static Dictionary<string, JsonObject> Examples(
        Api.OpenApi.ExampleRequest[] examples,
        string list,
        string kind
    ) =>
        examples
            .Select(example => example.Value()?["terms"]?[list]?[0] as JsonObject)
            .OfType<JsonObject>()
            .GroupBy(clause => clause[kind]!.ToString(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
