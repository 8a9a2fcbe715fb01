using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;

namespace Bpo.Billing.Simulation.Reading;

/// <summary>Changes to a terms document: add, replace and remove of RFC 6902.</summary>
internal static class JsonPatch
{
    /// <param name="operations">The list as read from the request; its faults are named there.</param>
    public static void Apply(JsonNode document, IEnumerable<TermsNode> operations)
    {
        foreach (var operation in operations)
        {
            var (op, path) = (operation.Text("op"), operation.Text("path"));
            var value = operation.Raw("value") is { } given ? JsonNode.Parse(given.GetRawText()) : null;
            operation.Close();
            if (op is not ("add" or "replace" or "remove"))
            {
                operation.Fault("op", "unknown-word", $"'{op}' is not one of add, replace, remove.");
            }
            else if (op != "remove" && value is null)
            {
                operation.Fault("value", "required", "'value' is required.");
            }
            else if (!Change(document, op, path, value))
            {
                operation.Fault("path", "unknown-reference", $"The terms have nothing at '{path}'.");
            }
        }
    }

    private static bool Change(JsonNode document, string op, string path, JsonNode? value)
    {
        var steps = path.Split('/').Skip(1).Select(Unescape).ToList();
        var parent = steps.SkipLast(1).Aggregate((JsonNode?)document, Step);
        return path.StartsWith('/')
            && parent switch
            {
                JsonObject members => InObject(members, op, steps[^1], value),
                JsonArray items => InArray(items, op, steps[^1], value),
                _ => false,
            };
    }

    private static bool InObject(JsonObject members, string op, string name, JsonNode? value)
    {
        if (op == "remove")
        {
            return members.Remove(name);
        }

        if (op == "replace" && !members.ContainsKey(name))
        {
            return false;
        }

        members[name] = value;
        return true;
    }

    private static bool InArray(JsonArray items, string op, string place, JsonNode? value)
    {
        if (op == "add" && place == "-")
        {
            items.Add(value);
            return true;
        }

        var isPlace = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        if (!isPlace || index >= items.Count + (op == "add" ? 1 : 0))
        {
            return false;
        }

        if (op == "replace")
        {
            items[index] = value;
        }
        else if (op == "add")
        {
            items.Insert(index, value);
        }
        else
        {
            items.RemoveAt(index);
        }

        return true;
    }

    private static JsonNode? Step(JsonNode? node, string step) =>
        node switch
        {
            JsonObject members => members[step],
            JsonArray items
                when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < items.Count => items[index],
            _ => null,
        };

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
