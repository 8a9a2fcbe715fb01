using System.Text.Json.Nodes;
using Bpo.Domain.Amounts;

namespace Bpo.Billing.Simulation.Models;

/// <summary>
/// Terms that price by one model: the document in force with the charges on work replaced by a single one. Retainers, one-off
/// and handed-on costs stay, for they do not depend on how work is priced; commitments go with the charges they spoke of.
/// </summary>
public static class ModelTerms
{
    /// <summary>The clause of the model's charge.</summary>
    public const string Charge = "work";

    private static readonly string[] Kept = ["fixed", "one-off", "pass-through"];

    public static JsonObject Of(JsonObject inForce, PricingModel model, string name)
    {
        var document = (JsonObject)inForce.DeepClone();
        var charges = document["pricing"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
        var kept = charges.Where(charge => Stays(charge, model)).ToList();
        var gone = charges.Except(kept).Select(IdOf).ToHashSet(StringComparer.Ordinal);
        document["pricing"] = new JsonArray([Clause(model, name), .. kept.Select(charge => charge.DeepClone())]);
        document.Remove("commitments");
        foreach (var tax in document["invoicing"]?["taxes"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            Retarget(tax, gone);
        }

        return document;
    }

    private static bool Stays(JsonObject charge, PricingModel model) =>
        Kept.Contains(charge["kind"]?.ToString() ?? "", StringComparer.Ordinal)
        || (model.Service is { } service && charge["service"]?.ToString() != service);

    private static string IdOf(JsonObject charge) => charge["id"]?.ToString() ?? "";

    /// <summary>A tax that named a charge which is gone now names the one in its place.</summary>
    private static void Retarget(JsonObject tax, HashSet<string> gone)
    {
        if (tax["charges"] is JsonArray charges && charges.Any(charge => gone.Contains(charge?.ToString() ?? "")))
        {
            var left = charges.Select(charge => charge?.ToString() ?? "").Where(id => !gone.Contains(id)).ToList();
            tax["charges"] = new JsonArray([.. left.Append(Charge).Select(id => (JsonNode)id)]);
        }
    }

    private static JsonObject Clause(PricingModel model, string name)
    {
        var clause = new JsonObject { ["id"] = Charge, ["name"] = name };
        if (model.Service is { } service)
        {
            clause["service"] = service;
        }

        Fill(clause, model);
        return clause;
    }

    private static void Fill(JsonObject clause, PricingModel model)
    {
        switch (model.Kind)
        {
            case PricingModelKind.PerMinute or PricingModelKind.MinutePackage:
                clause["kind"] = "per-minute";
                clause["basis"] = "talk-and-hold";
                clause["increment"] = model.Increment ?? "1/1";
                break;
            case PricingModelKind.PerContact or PricingModelKind.RequestPackage:
                clause["kind"] = "per-contact";
                clause["count"] = "handled";
                break;
            case PricingModelKind.PerConnectedCall:
                clause["kind"] = "per-contact";
                clause["count"] = "connected";
                clause["minTalkSeconds"] = model.MinTalkSeconds;
                break;
            case PricingModelKind.PerHour:
                clause["kind"] = "per-hour";
                clause["basis"] = "logged-in";
                break;
            case PricingModelKind.PerSeat:
                clause["kind"] = "per-seat";
                break;
            case PricingModelKind.PerRecord:
                clause["kind"] = "per-record";
                clause["count"] = "loaded";
                break;
            case PricingModelKind.PerResult:
                (clause["kind"], clause["result"]) = ("per-result", model.Result);
                break;
            default:
                (clause["kind"], clause["result"]) = ("percent-of-sales", model.Result);
                break;
        }

        if (model.RepeatHours is { } hours && clause["kind"]!.ToString() == "per-contact")
        {
            clause["repeat"] = new JsonObject { ["withinHours"] = hours, ["key"] = "customer" };
        }

        Price(clause, model);
    }

    private static void Price(JsonObject clause, PricingModel model)
    {
        if (model.Kind is PricingModelKind.MinutePackage or PricingModelKind.RequestPackage)
        {
            clause["package"] = new JsonObject
            {
                ["included"] = Plain.Number(model.Included),
                ["fee"] = Plain.Number(model.Fee),
                ["overage"] = Plain.Number(model.Price),
            };
        }
        else
        {
            var member = model.Kind == PricingModelKind.PercentOfSales ? "percent" : "price";
            clause[member] = Plain.Number(model.Price);
        }
    }
}
