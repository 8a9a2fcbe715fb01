using System.Text.Json;
using Bpo.Billing.Calculators.Staffing;
using Bpo.Domain;

namespace Bpo.Tests.Staffing;

public sealed class StaffingByCalculator
{
    [Fact]
    public void a_roster_sums_the_intervals()
    {
        var answer = Answer(
            """
            { "target": { "atLeast": "80" }, "thresholdSeconds": 20, "shrinkagePercent": "30", "minutes": 30,
              "intervals": [ { "from": "09:00", "contacts": "100", "ahtSeconds": 180 },
                             { "from": "09:30", "contacts": "0", "ahtSeconds": 180 },
                             { "from": "10:00", "contacts": "100", "ahtSeconds": 180, "agents": 16 } ] }
            """
        );

        Assert.Equal([14, 0, 16], answer.Intervals.Select(interval => interval.Agents));
        Assert.Equal([20, 0, 23], answer.Intervals.Select(interval => interval.Rostered));
        Assert.Equal(["service-level", null, null], answer.Intervals.Select(interval => interval.Binding));
        Assert.Equal(new StaffTotals("200", 16, 23, "15", "21.5"), answer.Totals);
    }

    [Fact]
    public void impatience_needs_fewer_agents_than_endless_waiting()
    {
        var patient = Answer(Request("""  "model": "erlang-c" """));
        var impatient = Answer(Request("""  "model": "erlang-a", "patienceSeconds": 60 """));

        Assert.True(impatient.Totals.PeakAgents < patient.Totals.PeakAgents);
    }

    [Theory]
    [InlineData("""  "model": "erlang-a" """, "/patienceSeconds", "required")]
    [InlineData("""  "patienceSeconds": 60 """, "/patienceSeconds", "without-effect")]
    [InlineData("""  "occupancyCapPercent": "0" """, "/occupancyCapPercent", "percentage")]
    [InlineData("""  "shrinkagePercent": "100" """, "/shrinkagePercent", "percentage")]
    [InlineData("""  "minutes": 0 """, "/minutes", "integer")]
    [InlineData("""  "agents": 3 """, "/agents", "unknown-member")]
    public void a_request_without_sense_is_refused_where_it_lies(string member, string pointer, string code) =>
        Assert.Contains(Refusal(Request(member)).Faults, fault => fault.Pointer == pointer && fault.Code == code);

    [Theory]
    [InlineData("""{ "contacts": "1000000000", "ahtSeconds": 3600 }""", "/intervals/0/contacts")]
    [InlineData("""{ "contacts": "-1", "ahtSeconds": 180 }""", "/intervals/0/contacts")]
    [InlineData("""{ "contacts": "10", "ahtSeconds": 0 }""", "/intervals/0/ahtSeconds")]
    public void a_load_without_sense_is_refused(string interval, string pointer) =>
        Assert.Contains(
            Refusal(
                $$"""{ "target": { "atLeast": "80" }, "thresholdSeconds": 20, "intervals": [ {{interval}} ] }"""
            ).Faults,
            fault => fault.Pointer == pointer
        );

    [Fact]
    public void nobody_can_promise_every_contact() =>
        Assert.Equal(
            "/target/atLeast",
            Refusal(
                """{ "target": { "atLeast": "100" }, "thresholdSeconds": 20, "intervals": [ { "contacts": "1", "ahtSeconds": 1 } ] }"""
            )
                .Faults.Single()
                .Pointer
        );

    private static string Request(string member) =>
        $$"""
            { {{member}}, "target": { "atLeast": "80" }, "thresholdSeconds": 20,
              "intervals": [ { "contacts": "100", "ahtSeconds": 180 } ] }
            """;

    private static StaffingAnswer Answer(string request) =>
        Assert.IsType<Result<StaffingAnswer>.Ok>(Run(request)).Value;

    private static Problem Refusal(string request) =>
        Assert.IsType<Result<StaffingAnswer>.Refused>(Run(request)).Problem;

    private static Result<StaffingAnswer> Run(string request)
    {
        using var document = JsonDocument.Parse(request);
        return StaffingCalculator.Run(document.RootElement);
    }
}
