using System.Reflection;
using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

/// <summary>People, screens and vendors rely on these words; a change here is a change of the interface.</summary>
public sealed class CodesAreStable
{
    [Theory]
    [InlineData(typeof(RowCodes))]
    [InlineData(typeof(WarningCodes))]
    [InlineData(typeof(RefusalCodes))]
    public void every_code_is_listed_once(Type codes)
    {
        var constants = codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral);
        var listed = (IReadOnlyList<string>)codes.GetField("All")!.GetValue(null)!;

        Assert.Equal(constants.Select(field => (string)field.GetRawConstantValue()!).Order(), listed.Order());
        Assert.Equal(listed.Count, listed.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void the_words_are_these() =>
        Assert.Equal(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Ingestion/Golden/codes.txt")),
            RowCodes
                .All.Select(code => $"row {code}")
                .Concat(WarningCodes.All.Select(code => $"warning {code}"))
                .Concat(RefusalCodes.All.Select(code => $"refusal {code}"))
        );
}
