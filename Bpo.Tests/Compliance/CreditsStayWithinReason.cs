using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Compliance;

/// <summary>Whatever the numbers, a credit stays under its caps and a worse month never costs less.</summary>
public sealed class CreditsStayWithinReason
{
    private const string Slas = """
        [ { "id": "a", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } },
          { "id": "b", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "90" }, "minimum": { "atLeast": "85" } },
          { "id": "c", "metric": "abandonment-rate", "target": { "atMost": "5" } } ]
        """;

    private const string Rules = """
        "atRisk": { "percent": "12", "base": "gross" },
        "rules": [ { "sla": "a", "curve": { "kind": "allocation", "poolPercent": "150", "allocationPercent": "60" } },
                   { "sla": "b", "curve": { "kind": "linear", "of": "fees", "per": "1", "credit": "0.7" } },
                   { "sla": "c", "curve": { "kind": "steps", "of": "amount", "steps": [ { "from": "6", "credit": "333.33" }, { "from": "9", "credit": "4444.44" } ] } } ]
        """;

    [Fact]
    public void the_total_never_exceeds_a_cap_of_the_invoice() =>
        Prop.ForAll(
                Months(),
                Gen.Choose(0, 2000).Select(tenths => tenths / 100m).ToArbitrary(),
                (month, cap) =>
                    Total(
                        month,
                        $$"""{ {{Rules}}, "caps": [ { "scope": "sla", "percent": "50", "of": "at-risk" }, { "scope": "invoice", "percent": "{{Text(cap)}}", "of": "fees" } ] }"""
                    ) <= Math.Round(month.Fees * cap / 100, 2, MidpointRounding.AwayFromZero)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void a_worse_month_never_costs_less() =>
        Prop.ForAll(
                Months(),
                Gen.Choose(0, 300).Select(tenths => tenths / 10m).ToArbitrary(),
                (month, worse) =>
                {
                    const string Scheme =
                        $$"""{ {{Rules}}, "caps": [ { "scope": "invoice", "percent": "10", "of": "fees" } ] }""";
                    var worsened = month with
                    {
                        A = Math.Max(0, month.A - worse),
                        B = Math.Max(0, month.B - worse),
                        C = Math.Min(100, month.C + worse),
                    };
                    return Total(worsened, Scheme) >= Total(month, Scheme);
                }
            )
            .QuickCheckThrowOnFailure();

    private static decimal Total(Month month, string scheme) =>
        new Calculation
        {
            Slas = Slas,
            Credits = scheme,
            Fees = $$"""{ "gross": "{{Text(month.Fees)}}" }""",
            Counts = $$"""
                { "a": { "value": "{{Text(month.A)}}" }, "b": { "value": "{{Text(month.B)}}" }, "c": { "value": "{{Text(
                    month.C
                )}}" } }
                """,
        }.TotalCredit();

    private static Arbitrary<Month> Months() =>
        (
            from a in Gen.Choose(0, 1000)
            from b in Gen.Choose(0, 1000)
            from c in Gen.Choose(0, 1000)
            from fees in Gen.Choose(0, 100_000_000)
            select new Month(a / 10m, b / 10m, c / 10m, fees / 100m)
        ).ToArbitrary();

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Month(decimal A, decimal B, decimal C, decimal Fees);
}
