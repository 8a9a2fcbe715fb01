using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Web.Features.Contracts.Terms;

namespace Bpo.Web.Features.Simulator;

/// <summary>An alternative while a person writes it.</summary>
public sealed class SideDraft(string name, SideForm form)
{
    private static readonly string[] OfPackages = ["included", "fee"];

    public string Name { get; set; } = name;

    public SideForm Form { get; } = form;

    /// <summary>The terms in force with what was changed in them.</summary>
    public EditedTerms? Changed { get; init; }

    public int Version { get; set; }

    public string Pasted { get; set; } = "";

    /// <summary>A kind of model as the API names it.</summary>
    public string Model { get; set; } = "per-contact";

    /// <summary>What was typed into the members of the model.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The members a model has, in the order they are asked for.</summary>
    public static IReadOnlyList<string> MembersOf(string model) =>
        model switch
        {
            "per-minute" => ["price", "increment"],
            "per-contact" => ["price", "repeatHours"],
            "per-hour" => ["price", "occupancyPercent"],
            "per-seat" => ["price", "occupancyPercent", "hoursPerSeat"],
            "minute-package" => [.. OfPackages, "price", "increment"],
            "request-package" => [.. OfPackages, "price"],
            "per-connected-call" => ["price", "minTalkSeconds"],
            "per-result" or "percent-of-sales" => ["price", "result"],
            _ => ["price"],
        };

    /// <summary>As the API takes it; null while a pasted document is no JSON.</summary>
    public JsonObject? Write()
    {
        var side = new JsonObject { ["name"] = Name };
        switch (Form)
        {
            case SideForm.Changed:
                side["terms"] = Changed!.Document.DeepClone();
                break;
            case SideForm.Version:
                side["version"] = Version;
                break;
            case SideForm.Pasted:
                if (Parsed() is not { } terms)
                {
                    return null;
                }

                side["terms"] = terms;
                break;
            default:
                side["model"] = WriteModel();
                break;
        }

        return side;
    }

    private JsonObject WriteModel()
    {
        var model = new JsonObject { ["kind"] = Model };
        foreach (var member in MembersOf(Model))
        {
            var value = Values.GetValueOrDefault(member, "").Trim().Replace(',', '.');
            if (value.Length > 0)
            {
                model[member] =
                    member is "repeatHours" or "minTalkSeconds"
                    && int.TryParse(value, CultureInfo.InvariantCulture, out var whole)
                        ? whole
                        : value;
            }
        }

        return model;
    }

    private JsonNode? Parsed()
    {
        try
        {
            return JsonNode.Parse(Pasted);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}

public enum SideForm
{
    Changed,
    Version,
    Pasted,
    Model,
}
