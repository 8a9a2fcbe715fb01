using Bpo.Web.Features.Contracts.Terms;

namespace Bpo.Tests.Contracts;

public sealed class TermsAreDrawnUp
{
    private const string Agreed = """
        {
          "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice" } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "thresholdSeconds": 20 } ]
        }
        """;

    [Fact]
    public void a_change_keeps_the_agreed_value_beside_it()
    {
        var draft = new TermsDraft(Agreed);
        draft.Write("/slas/0/target/atLeast", "85");
        Assert.Equal("80", draft.Changes["/slas/0/target/atLeast"]);
        Assert.Empty(draft.Faults);
    }

    [Fact]
    public void a_value_set_back_is_no_change()
    {
        var draft = new TermsDraft(Agreed);
        draft.Write("/slas/0/target/atLeast", "85");
        draft.Write("/slas/0/target/atLeast", "80");
        Assert.False(draft.IsChanged);
    }

    [Fact]
    public void a_number_stays_a_number()
    {
        var draft = new TermsDraft(Agreed);
        draft.Write("/slas/0/thresholdSeconds", "30");
        Assert.Contains("\"thresholdSeconds\": 30", draft.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void a_fault_points_to_the_very_value()
    {
        var draft = new TermsDraft(Agreed);
        draft.Write("/slas/0/target/atLeast", "many");
        Assert.Contains(draft.Faults, fault => fault.Pointer == "/slas/0/target/atLeast");
    }
}
