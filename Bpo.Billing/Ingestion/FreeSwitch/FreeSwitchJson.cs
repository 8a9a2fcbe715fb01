using System.Text.Json;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>A file of mod_json_cdr: one record or many, one after another, per line or in an array.</summary>
internal sealed class FreeSwitchJson(CallOptions options, ReadingRules rules, ReadLimits limits)
{
    /// <summary>What the caller's profile tells and the variables may not.</summary>
    private static readonly string[] Profile =
    [
        "caller_id_name",
        "caller_id_number",
        "destination_number",
        "context",
        "ani",
    ];

    public IEnumerable<LegRow> Read(TextReader text)
    {
        var leg = new FreeSwitchLeg(options, rules);
        var stamps = new StampReader(rules, options.Patterns);
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits))
        {
            using (document)
            {
                if (document is null)
                {
                    yield return LegRow.Of(rejected!);
                    continue;
                }

                var channel = Channel(document.RootElement);
                yield return leg.Read(
                    new LegFields(name => channel[name], stamps),
                    record.Line,
                    DelimitedLegs.Short(record.Text.Span)
                );
            }
        }
    }

    private static ChannelRecord Channel(JsonElement root)
    {
        var channel = new ChannelRecord();
        if (root.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object)
        {
            foreach (var variable in variables.EnumerateObject())
            {
                channel.Set(variable.Name, Text(variable.Value));
            }
        }

        if (CallerProfile(root) is { ValueKind: JsonValueKind.Object } profile)
        {
            foreach (var name in Profile.Where(name => profile.TryGetProperty(name, out _)))
            {
                channel.Set(name, Text(profile.GetProperty(name)));
            }
        }

        return channel;
    }

    /// <summary>The flow is told from its end: the last entry is how the call began.</summary>
    private static JsonElement? CallerProfile(JsonElement root)
    {
        if (!root.TryGetProperty("callflow", out var flow))
        {
            return null;
        }

        var first =
            flow.ValueKind != JsonValueKind.Array ? flow
            : flow.GetArrayLength() > 0 ? flow[flow.GetArrayLength() - 1]
            : default;
        return first.ValueKind == JsonValueKind.Object && first.TryGetProperty("caller_profile", out var profile)
            ? profile
            : null;
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
}
