using Bpo.Domain.Amounts;
using Bpo.Domain.Usage;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

/// <summary>Random usage beside contacts, around the same month as theirs.</summary>
internal static class OtherMonths
{
    private static readonly DateTimeOffset Start = new(2026, 9, 29, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Usage beside contacts around the same month: overlapping shifts, seats that end, sales that come back.</summary>
    public static Arbitrary<OtherUsage> Usage =>
        Arb.From(
            from seats in Seat.ArrayOf()
            from activity in Shift.ArrayOf()
            from results in Sale.ArrayOf()
            from records in Record.ArrayOf()
            from costs in Cost.ArrayOf()
            select new OtherUsage
            {
                Seats = seats,
                AgentActivity = activity,
                Results = [.. results.Select((sale, index) => sale with { Id = $"{index}" })],
                Records = [.. records.Select((record, index) => record with { Id = $"{index}" })],
                Costs = costs,
            }
        );

    /// <summary>The same rows in another order that depends on the seed alone.</summary>
    public static OtherUsage Shuffled(OtherUsage usage, int seed) =>
        usage with
        {
            Seats = Mixed(usage.Seats, seed),
            AgentActivity = Mixed(usage.AgentActivity, seed),
            Results = Mixed(usage.Results, seed),
            Records = Mixed(usage.Records, seed),
            Costs = Mixed(usage.Costs, seed),
        };

    private static T[] Mixed<T>(IReadOnlyList<T> rows, int seed)
    {
        return
        [
            .. rows.Select((row, index) => (row, Place: Order.Of(index, seed)))
                .OrderBy(row => row.Place)
                .Select(row => row.row),
        ];
    }

    private static Gen<DateTimeOffset> Moment => Gen.Choose(0, 35 * 24 * 60).Select(minute => Start.AddMinutes(minute));

    private static Gen<SeatAssignment> Seat =>
        from agent in Gen.Elements("anna", "boris", "chen", "dora")
        from day in Gen.Choose(0, 40)
        from days in Gen.Choose(0, 30)
        select new SeatAssignment(
            agent,
            "",
            "",
            DateOnly.FromDateTime(Start.Date).AddDays(day - 10),
            days == 0 ? null : DateOnly.FromDateTime(Start.Date).AddDays(day - 10 + days),
            ""
        );

    private static Gen<AgentActivity> Shift =>
        from agent in Gen.Elements("anna", "boris", "chen")
        from moment in Moment
        from minutes in Gen.Choose(1, 700)
        from state in Gen.Elements(AgentState.LoggedIn, AgentState.Ready, AgentState.Handling)
        select new AgentActivity(agent, moment, moment.AddMinutes(minutes), state, "", "");

    private static Gen<AchievedResult> Sale =>
        from moment in Moment
        from value in Gen.Choose(1, 60_000)
        from days in Gen.Choose(0, 30)
        from status in Gen.Elements(ResultStatus.Accepted, ResultStatus.Accepted, ResultStatus.Reversed)
        select new AchievedResult(
            "",
            "",
            "sale",
            "",
            "",
            moment,
            value / 100m,
            "EUR",
            status,
            moment.AddDays(days),
            ""
        );

    private static Gen<ListRecord> Record =>
        from moment in Moment
        from isReached in Gen.Elements(true, false)
        select new ListRecord("", "", moment, moment.AddHours(1), isReached);

    private static Gen<IncurredCost> Cost =>
        from moment in Moment
        from amount in Gen.Choose(1, 9_000)
        select new IncurredCost("toll-free", moment, amount / 100m, Currency.Euro, "", "");
}
