using System.Text.Json.Nodes;
using Bpo.Web.Api.Calculators;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>
/// Ready clauses to begin from. Charges and promises come from the examples the API publishes, one for each kind and metric;
/// the rest are short enough to stand here. References are turned to what the contract has.
/// </summary>
public static class ClauseForms
{
    private static readonly Dictionary<string, (string Place, string Json)> Small = new(StringComparer.Ordinal)
    {
        ["service"] = (
            "/services",
            """{"id":"service","name":"Service","match":{"channels":["voice"],"directions":["inbound"],"queues":["*"]}}"""
        ),
        ["calendar"] = (
            "/calendars",
            """{"id":"calendar","weekly":[{"days":["mon","tue","wed","thu","fri"],"from":"09:00","to":"18:00"}],"holidays":[]}"""
        ),
        ["minimum"] = ("/commitments/minimums", """{"id":"floor","amount":"1000.00","charges":["*"],"per":"month"}"""),
        ["maximum"] = (
            "/commitments/maximums",
            """{"id":"ceiling","amount":"100000.00","charges":["*"],"per":"month"}"""
        ),
        ["discount"] = (
            "/commitments/discounts",
            """{"id":"discount","percent":"3","charges":["*"],"reason":"prepaid"}"""
        ),
        ["indexation"] = (
            "/commitments/indexation",
            """{"percent":"3","every":"P1Y","first":"2028-01-01","applies":["fees"]}"""
        ),
        ["forecast-floor"] = ("/commitments/forecastFloorPercent", "\"80\""),
        ["forecast"] = (
            "/forecasts",
            """{"id":"forecast","service":"service","from":"2027-01-01","to":"2027-02-01","contacts":"10000","ahtSeconds":300}"""
        ),
        ["at-risk"] = ("/credits/atRisk", """{"percent":"10","base":"gross"}"""),
        ["rule-allocation"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"allocation","poolPercent":"100","allocationPercent":"50"}}"""
        ),
        ["rule-steps"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"steps","of":"at-risk","steps":[{"from":"79.99","credit":"5"},{"from":"70","credit":"15"}]}}"""
        ),
        ["rule-linear"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"linear","per":"1","credit":"1","of":"at-risk"}}"""
        ),
        ["cap"] = ("/credits/caps", """{"scope":"invoice","percent":"100","of":"at-risk"}"""),
        ["earn-back"] = ("/credits/earnBack", """{"months":3,"test":"all"}"""),
        ["chronic"] = ("/credits/chronic", """{"missedIn":3,"of":6,"then":"escalate"}"""),
        ["ramp"] = ("/credits/ramp", """{"month":1,"targetFactor":"0.9","creditFactor":"0"}"""),
        ["double-jeopardy"] = ("/credits/doubleJeopardy", "\"largest\""),
        ["tax-nature"] = ("/credits/taxNature", "\"price-reduction\""),
        ["invoicing"] = ("/invoicing", """{"dueDays":30,"cutoffDays":3,"language":"en"}"""),
        ["tax"] = ("/invoicing/taxes", """{"category":"S","rate":"20","charges":["*"]}"""),
        ["notices"] = ("/notices", """{"terminationDays":90,"disputeDays":30,"priceChangeDays":60}"""),
    };

    private static readonly Dictionary<string, JsonObject> Charges = Examples(
        CalculatorExamples.Charges,
        "pricing",
        "kind"
    );
    private static readonly Dictionary<string, JsonObject> Slas = Examples(CalculatorExamples.Slas, "slas", "metric");

    private static readonly Dictionary<string, string[]> ByGroup = new(StringComparer.Ordinal)
    {
        ["GroupServices"] = ["service", "calendar"],
        ["GroupCommitments"] = ["minimum", "maximum", "discount", "indexation", "forecast-floor", "forecast"],
        ["GroupCredits"] =
        [
            "at-risk",
            "rule-allocation",
            "rule-steps",
            "rule-linear",
            "cap",
            "ramp",
            "earn-back",
            "chronic",
            "double-jeopardy",
            "tax-nature",
        ],
        ["GroupInvoicing"] = ["invoicing", "tax"],
        ["GroupNotices"] = ["notices"],
    };

    /// <summary>The forms a group offers on this document: what can stand only once is offered only once.</summary>
    public static IReadOnlyList<string> Of(string group, EditedTerms terms) =>
        group switch
        {
            "GroupPricing" => [.. Charges.Keys],
            "GroupSlas" => [.. Slas.Keys],
            _ => [.. ByGroup.GetValueOrDefault(group, []).Where(form => !IsThere(form, terms))],
        };

    public static void Add(string group, string form, EditedTerms terms)
    {
        switch (group)
        {
            case "GroupPricing":
                Append("/pricing", Charges[form].DeepClone(), terms);
                break;
            case "GroupSlas":
                Append("/slas", Slas[form].DeepClone(), terms);
                break;
            default:
                var (place, json) = Small[form];
                if (json.Contains("at-risk", StringComparison.Ordinal) || form == "rule-allocation")
                {
                    Stake(terms);
                }

                Append(place, JsonNode.Parse(json)!, terms);
                break;
        }
    }

    /// <summary>A share of the amount at risk needs that amount.</summary>
    private static void Stake(EditedTerms terms)
    {
        var (place, json) = Small["at-risk"];
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

        var calendar = JsonNode.Parse(Small["calendar"].Json)!;
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
        TermsShape.At(Small[form].Place)?.Type != "array"
        && JsonPointer.Find(terms.Document, Small[form].Place) is not null;

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
