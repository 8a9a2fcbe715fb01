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
        var draft = new EditedTerms(Agreed);
        draft.Write("/slas/0/target/atLeast", "85");
        Assert.Equal("80", draft.Changes["/slas/0/target/atLeast"]);
        Assert.Empty(draft.Faults);
    }

    [Fact]
    public void a_value_set_back_is_no_change()
    {
        var draft = new EditedTerms(Agreed);
        draft.Write("/slas/0/target/atLeast", "85");
        draft.Write("/slas/0/target/atLeast", "80");
        Assert.False(draft.IsChanged);
    }

    [Fact]
    public void a_number_stays_a_number()
    {
        var draft = new EditedTerms(Agreed);
        draft.Write("/slas/0/thresholdSeconds", "30");
        Assert.Contains("\"thresholdSeconds\": 30", draft.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void a_fault_points_to_the_very_value()
    {
        var draft = new EditedTerms(Agreed);
        draft.Write("/slas/0/target/atLeast", "many");
        Assert.Contains(draft.Faults, fault => fault.Pointer == "/slas/0/target/atLeast");
    }

    [Fact]
    public void steps_are_taken_back_and_again()
    {
        var draft = new EditedTerms(Agreed);
        draft.Write("/slas/0/target/atLeast", "85");
        draft.Remove("/slas/0");
        draft.Undo();
        Assert.Equal("80", draft.Changes["/slas/0/target/atLeast"]);
        draft.Undo();
        Assert.False(draft.IsChanged);
        draft.Redo();
        draft.Redo();
        Assert.Contains("\"slas\": []", draft.Json, StringComparison.Ordinal);
        Assert.False(draft.CanRedo);
    }

    [Fact]
    public void a_copy_has_an_id_of_its_own_and_moves_nobodys_change()
    {
        var draft = new EditedTerms(Agreed);
        draft.Copy("/services/0");
        draft.Write("/services/1/name", "Chat");
        Assert.Empty(draft.Faults);
        Assert.DoesNotContain("/services/0/name", draft.Changes.Keys);
        Assert.Contains("voice-2", draft.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_typed_is_judged_before_it_is_kept()
    {
        var draft = new EditedTerms(Agreed);
        Assert.NotEmpty(draft.FaultsWith("/slas/0/target/atLeast", "many"));
        Assert.False(draft.IsChanged);
    }

    public static TheoryData<string> Groups =>
        [
            "GroupServices",
            "GroupPricing",
            "GroupCommitments",
            "GroupSlas",
            "GroupCredits",
            "GroupInvoicing",
            "GroupNotices",
        ];

    [Theory]
    [MemberData(nameof(Groups))]
    public void every_ready_clause_is_accepted_as_it_stands(string group)
    {
        foreach (var form in ClauseForms.Of(group, new EditedTerms(Agreed)))
        {
            var draft = new EditedTerms(Agreed);
            ClauseForms.Add(group, form, draft);
            Assert.True(
                draft.Faults.Count == 0,
                $"{form}: {string.Join("; ", draft.Faults.Select(fault => fault.Pointer + " " + fault.Message))}"
            );
            Assert.True(draft.IsChanged, form);
        }
    }

    [Fact]
    public void only_members_of_the_kind_are_offered()
    {
        var draft = new EditedTerms(Agreed);
        ClauseForms.Add("GroupPricing", "per-seat", draft);
        Assert.True(draft.Takes("/pricing/0/minimumSeats", "1"));
        Assert.False(draft.Takes("/pricing/0/wrapCapSeconds", 1));
    }
}
