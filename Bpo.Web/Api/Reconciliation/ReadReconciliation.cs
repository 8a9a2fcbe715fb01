using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Persistence;
using Bpo.Billing.Reconciliation;
using Bpo.Billing.Runs.Reconciling;
using Bpo.Domain.Amounts;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Reconciliation;

public static class ReadReconciliation
{
    /// <summary>What others reported and billed beside what we computed.</summary>
    public sealed record Answer(Month Period, IReadOnlyList<Value> Values, IReadOnlyList<Bill> Bills);

    /// <param name="Difference">Reported less ours; null when we measured nothing.</param>
    /// <param name="Tried">How many readings were tried, alone or together; among many, some give a figure by chance.</param>
    /// <param name="Exact">How many of them give the reported figure.</param>
    /// <param name="EmptyDays">Days of which we hold no contact.</param>
    public sealed record Value(
        string Sla,
        string Service,
        DateOnly From,
        DateOnly To,
        string Source,
        decimal Reported,
        ValueAnswer Ours,
        decimal? Difference,
        bool Agrees,
        IReadOnlyList<Reading> Hypotheses,
        int Tried,
        int Exact,
        IReadOnlyList<DateOnly> EmptyDays
    )
    {
        internal static Value Of(Comparison row, string language) =>
            new(
                row.Reported.Sla,
                row.Reported.Service,
                row.Reported.Span.From,
                row.Reported.Span.To,
                row.Reported.Source,
                row.Reported.Value,
                ValueAnswer.Of(row.Ours),
                row.Difference,
                row.Agrees,
                [
                    .. row.Hypotheses.Select(one => new Reading(
                        one.What.Code,
                        one.What.Arguments,
                        Explanations.Say(one.What, language),
                        [.. one.Also.Select(other => Explanations.Say(other, language))],
                        ValueAnswer.Of(one.Measured),
                        one.Remaining,
                        one.IsExact
                    )),
                ],
                row.Tried,
                row.Exact,
                row.EmptyDays
            );
    }

    /// <param name="Also">What holds beside it; empty for a reading alone.</param>
    /// <param name="Remaining">Reported less what it gives.</param>
    public sealed record Reading(
        string Code,
        IReadOnlyList<string> Arguments,
        string Explain,
        IReadOnlyList<string> Also,
        ValueAnswer Measured,
        decimal Remaining,
        bool Exact
    );

    /// <param name="Difference">Billed less ours: positive is too much.</param>
    /// <param name="Hypotheses">What explains it: exact ones first, then the simplest.</param>
    /// <param name="Tried">How many readings were tried, alone or together; among many, some give an amount by chance.</param>
    /// <param name="Exact">How many of them give the billed amount.</param>
    public sealed record Bill(
        string Charge,
        IReadOnlyList<string> Invoices,
        decimal Billed,
        decimal? BilledQuantity,
        Money Ours,
        decimal OurQuantity,
        decimal Difference,
        IReadOnlyList<BillReading> Hypotheses,
        int Tried,
        int Exact
    )
    {
        internal static Bill Of(BillComparison row, string language) =>
            new(
                row.Charge,
                [.. row.Lines.Select(line => line.Invoice).Distinct(StringComparer.Ordinal)],
                row.Billed,
                row.BilledQuantity,
                row.Ours,
                row.OurQuantity,
                row.Difference,
                [
                    .. row.Hypotheses.Select(one => new BillReading(
                        one.What.Code,
                        one.What.Arguments,
                        Explanations.Say(one.What, language),
                        [.. one.Also.Select(other => Explanations.Say(other, language))],
                        one.Quantity,
                        one.Amount,
                        one.Remaining,
                        one.IsExact
                    )),
                ],
                row.Tried,
                row.Exact
            );
    }

    /// <param name="Also">What holds beside it; empty for a reading alone.</param>
    /// <param name="Remaining">Billed less what it gives.</param>
    public sealed record BillReading(
        string Code,
        IReadOnlyList<string> Arguments,
        string Explain,
        IReadOnlyList<string> Also,
        decimal Quantity,
        decimal Amount,
        decimal Remaining,
        bool Exact
    );

    public static void MapReadReconciliation(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/reconciliation/{period}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-reconciliation")
            .WithSummary(
                "Reported values and bills of a month (usage kinds reported and billed) beside ours, with what explains each difference"
            );

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        string id,
        Month period,
        BpoDbContext db,
        ReconcileMonth reconcile,
        Caller caller,
        CancellationToken cancel,
        string language = "en"
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var found = await reconcile.Run(caller.Scope, contract.Id, period.Period, cancel);
        return found.Match<Results<Ok<Answer>, ProblemHttpResult>>(
            month =>
                TypedResults.Ok(
                    new Answer(
                        period,
                        [.. month.Values.Select(row => Value.Of(row, language))],
                        [.. month.Bills.Select(row => Bill.Of(row, language))]
                    )
                ),
            problem => ApiProblem.Of(problem)
        );
    }
}
