using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bpo.Domain.Metrics;
using Bpo.Domain.Pricing;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>The examples of the description are tried as they stand; a new kind without one fails here.</summary>
public sealed class CalculatorExamples
{
    [Theory]
    [InlineData("charges", "lines")]
    [InlineData("slas", "results")]
    [InlineData("staffing", "intervals")]
    public async Task every_example_is_accepted_as_it_stands(string calculator, string answers)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        foreach (var (name, example) in await Examples(host, calculator))
        {
            var answer = await host.Client.Post($"calculators/{calculator}", example!["value"]!.ToJsonString());
            Assert.True(answer.Status == 200, $"{name}: {answer.Text}");
            Assert.NotEmpty(answer.Json[answers]!.AsArray());
        }
    }

    [Fact]
    public async Task every_kind_of_charge_has_an_example()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var kinds = typeof(Charge).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Charge))).Select(KindOf);
        var shown = (await Examples(host, "charges")).SelectMany(example =>
            example.Value!["value"]!["terms"]!["pricing"]!
                .AsArray()
                .Select(charge => charge!["kind"]!.GetValue<string>())
        );

        Assert.Empty(kinds.Except(shown, StringComparer.Ordinal));
    }

    [Fact]
    public async Task every_metric_has_an_example()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var kinds = typeof(Metric)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Metric)) && !type.IsAbstract);
        var shown = (await Examples(host, "slas")).SelectMany(example =>
            example.Value!["value"]!["terms"]!["slas"]!.AsArray().Select(sla => sla!["metric"]!.GetValue<string>())
        );

        // Shares of counted things carry their kind in the instance; an empty one has none.
        Assert.Empty(kinds.Select(KindOf).Where(kind => kind is not null).Except(shown, StringComparer.Ordinal));
    }

    private static async Task<JsonObject> Examples(ApiHost host, string calculator)
    {
        var document = (await host.Client.Ask("/openapi/v1.json")).Expect(200).Json;
        return document["paths"]![$"/api/v1/calculators/{calculator}"]!["post"]!["requestBody"]!["content"]![
            "application/json"
        ]!["examples"]!.AsObject();
    }

    /// <summary>A kind is a constant of its type, so an empty instance knows it.</summary>
    private static string KindOf(Type type) =>
        RuntimeHelpers.GetUninitializedObject(type) switch
        {
            Charge charge => charge.Kind,
            Metric metric => metric.Kind,
            _ => throw new ArgumentException($"{type} has no kind.", nameof(type)),
        };
}
