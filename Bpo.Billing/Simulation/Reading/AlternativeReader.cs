using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;
using Bpo.Billing.Simulation.Models;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Simulation.Reading;

/// <summary>
/// Reads an alternative: a whole terms document, another version of the contract, the terms in force with changed members
/// (JSON Patch), or a ready-made model.
/// </summary>
internal sealed class AlternativeReader(AgreedVersion inForce, IReadOnlyList<AgreedVersion> versions)
{
    private static readonly string[] Forms = ["terms", "version", "patch", "model"];

    /// <summary>Null when it has a fault, which the node has noted.</summary>
    public Alternative? Read(TermsNode node)
    {
        var name = node.Text("name");
        var forms = Forms.Where(node.Has).ToList();
        if (forms is not [var form])
        {
            node.Fault("", "required", $"Exactly one of {string.Join(", ", Forms)} says what the terms are.");
            node.Close();
            return null;
        }

        var before = node.Faults.Found.Count;
        StaffNeed? staff = null;
        var document = form switch
        {
            "terms" => JsonNode.Parse(node.Raw("terms")!.Value.GetRawText()),
            "version" => Version(node),
            "patch" => Patched(node),
            _ => Modelled(node, name, out staff),
        };
        node.Close();
        return node.Faults.Found.Count == before && document is not null
            ? Accept(node, form, name, document) is { } accepted
                ? accepted with
                {
                    Staff = staff,
                }
                : null
            : null;
    }

    private Alternative? Accept(TermsNode node, string form, string name, JsonNode document)
    {
        var json = document.ToJsonString();
        using var parsed = JsonDocument.Parse(json);
        return TermsReader
            .Read(parsed.RootElement)
            .Match(
                terms => Comparable(node, form, terms) ? Of(name, terms, json, document) : null,
                problem =>
                {
                    foreach (var fault in problem.Faults)
                    {
                        var within = form == "terms" ? $"terms{fault.Pointer}" : form;
                        var place = form == "terms" ? "" : $" ({fault.Pointer})";
                        node.Fault(within, fault.Code, fault.Message + place);
                    }

                    return null;
                }
            );
    }

    private Alternative Of(string name, Terms terms, string json, JsonNode document) =>
        new(name, terms, json)
        {
            HasOwnServices = !JsonNode.DeepEquals(document["services"], JsonNode.Parse(inForce.Document)!["services"]),
        };

    /// <summary>Amounts of two currencies, or months cut in two zones, cannot stand side by side.</summary>
    private bool Comparable(TermsNode node, string form, Terms terms)
    {
        if (terms.Currency != inForce.Terms.Currency)
        {
            node.Fault(form, "mixed-currency", $"The contract is kept in {inForce.Terms.Currency.Code}.");
            return false;
        }

        if (terms.Zone != inForce.Terms.Zone)
        {
            node.Fault(form, "mixed-zone", $"The months of the contract are cut in {inForce.Terms.Zone.Id}.");
            return false;
        }

        return true;
    }

    private JsonNode? Version(TermsNode node)
    {
        var number = node.Integer("version", minimum: 1);
        var found = versions.FirstOrDefault(version => version.Number == number);
        if (found is null)
        {
            node.Fault("version", "unknown-reference", $"The contract has no version {number}.");
        }

        return found is null ? null : JsonNode.Parse(found.Document);
    }

    private JsonNode? Patched(TermsNode node)
    {
        var document = JsonNode.Parse(inForce.Document);
        JsonPatch.Apply(document!, node.Children("patch"));
        return document;
    }

    private JsonObject Modelled(TermsNode node, string name, out StaffNeed? staff)
    {
        var model = ModelReader.Read(node.Child("model")!);
        staff = model.Kind switch
        {
            PricingModelKind.PerHour when model.OccupancyPercent is { } occupancy => new StaffNeed(
                ModelTerms.Charge,
                model.Service,
                null,
                occupancy,
                null
            ),
            PricingModelKind.PerSeat when model.Seats is not null || model.HoursPerSeat is not null => new StaffNeed(
                ModelTerms.Charge,
                model.Service,
                model.Seats,
                model.OccupancyPercent ?? 100,
                model.HoursPerSeat
            ),
            _ => null,
        };
        return ModelTerms.Of((JsonObject)JsonNode.Parse(inForce.Document)!, model, name);
    }
}
