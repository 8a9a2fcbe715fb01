using System.Text.Json;
using Bpo.Tests.Ingestion;

namespace Bpo.Tests.Rating;

/// <summary>A case that is published beside the sources has a row or a test that names it, or a reason to have none.</summary>
public sealed class EveryPublishedCaseIsCovered
{
    private static readonly string[] PricingAreas =
    [
        "billing_increment",
        "package",
        "tiers",
        "minimum",
        "discount",
        "seat",
        "percent_of_sales",
        "hybrid",
        "premium",
        "index",
        "volume",
    ];

    [Fact]
    public void every_billing_case_is_named_or_listed() => Covered(Ids("billing.json", _ => true));

    [Fact]
    public void so_are_the_cases_of_pricing_among_those_of_service_levels() =>
        Covered(
            Ids("sla.json", one => PricingAreas.Contains(one.GetProperty("area").GetString(), StringComparer.Ordinal))
        );

    private static void Covered(IReadOnlyList<string> ids)
    {
        var named = string.Join('\n', Sources().Select(File.ReadAllText));
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(named.Contains(id, StringComparison.Ordinal), id));
    }

    private static IEnumerable<string> Sources()
    {
        var tests = Path.Combine(RepositoryRoot.Path, "Bpo.Tests");
        return
        [
            .. new[] { "Rating", "Compliance", "Invoicing" }.SelectMany(room =>
                Directory
                    .EnumerateFiles(Path.Combine(tests, room), "*", SearchOption.AllDirectories)
                    .Where(path => Path.GetExtension(path) is ".csv" or ".cs")
            ),
            Path.Combine(tests, "Rating", "Golden", "README.md"),
        ];
    }

    private static IReadOnlyList<string> Ids(string file, Func<JsonElement, bool> isOurs)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.FindCases(file)));
        return
        [
            .. document
                .RootElement.GetProperty("cases")
                .EnumerateArray()
                .Where(isOurs)
                .Select(one => one.GetProperty("id").GetString()!),
        ];
    }
}
