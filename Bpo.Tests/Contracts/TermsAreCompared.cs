using System.Text.Json.Nodes;
using Bpo.Tests.Localization;
using Bpo.Web.Features.Contracts.Terms;

namespace Bpo.Tests.Contracts;

public sealed class TermsAreCompared
{
    private const string Before = """
        {
          "effectiveFrom": "2026-10-01", "currency": "EUR",
          "services": [ { "id": "voice", "name": "Voice" } ],
          "pricing": [ { "id": "talk", "kind": "per-minute", "service": "voice", "price": "0.45" },
                       { "id": "account", "kind": "fixed", "price": "100.00" } ]
        }
        """;

    [Fact]
    public void clauses_come_go_and_change()
    {
        var changes = Compare(terms =>
        {
            var pricing = terms["pricing"]!.AsArray();
            pricing[0]!["price"] = "0.50";
            pricing.RemoveAt(1);
            pricing.Insert(0, JsonNode.Parse("""{"id":"seat","kind":"per-seat","price":"900.00","per":"month"}"""));
        });

        Assert.Equal(
            [ChangeKind.Added, ChangeKind.Removed, ChangeKind.Changed],
            changes.Select(change => change.Kind).Order()
        );
        var value = Assert.Single(changes.Single(change => change.Kind == ChangeKind.Changed).Values);
        Assert.Contains("0.45", value.Before, StringComparison.Ordinal);
        Assert.Contains("0.50", value.After, StringComparison.Ordinal);
    }

    [Fact]
    public void a_moved_clause_is_no_change() =>
        Assert.Empty(
            Compare(terms =>
            {
                var pricing = terms["pricing"]!.AsArray();
                var first = pricing[0]!;
                pricing.RemoveAt(0);
                pricing.Add(first);
            })
        );

    [Fact]
    public void a_member_no_sentence_tells_is_told_all_the_same()
    {
        var change = Assert.Single(Compare(terms => terms["pricing"]![0]!["pool"] = "minutes"));

        Assert.Equal(("minutes", null), (change.Values[0].After, change.Values[0].Before));
    }

    private static IReadOnlyList<ClauseChange> Compare(Action<JsonNode> change)
    {
        var after = JsonNode.Parse(Before)!;
        change(after);
        return TermsDifference.Between(JsonNode.Parse(Before)!, after, Reading.Words());
    }
}
