using System.ComponentModel;
using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Results;

public static class ReadRollUp
{
    private const string Vendor = "vendor";
    private const string Site = "site";

    /// <summary>Which months, and whether vendors or their sites are told apart.</summary>
    public sealed record Query(
        [property: Description("How many months, the last of which is the period; 1 when absent.")] int? Months,
        [property: Description("vendor rolls each vendor's contracts up by themselves, site each of its sites.")]
            string? By,
        string? Language
    );

    /// <summary>One or more months over all contracts the caller sees.</summary>
    /// <param name="Period">The last month.</param>
    /// <param name="Running">Months nobody has run yet; they are in it as they stand.</param>
    public sealed record Answer(Month Period, int Months, IReadOnlyList<DateOnly> Running, IReadOnlyList<Row> Data);

    /// <summary>One measure by one formula, weighted by volume.</summary>
    /// <param name="Vendor">Whose contracts these are, where vendors or sites are told apart.</param>
    /// <param name="Site">Where sites are told apart; null for the queues of no site.</param>
    /// <param name="Value">Without what was excluded; null when nothing was measured.</param>
    /// <param name="Raw">With everything.</param>
    public sealed record Row(
        string? Vendor,
        string? Site,
        string? SiteName,
        string Metric,
        string Formula,
        string Unit,
        string Numerator,
        string Denominator,
        string? Value,
        string? Raw,
        IReadOnlyList<string> Contracts
    );

    public static void MapReadRollUp(this IEndpointRouteBuilder api) =>
        api.MapGet("/results/{period}/roll-up", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-roll-up")
            .WithSummary(
                "The results of a month, or of a quarter or year that ends with it, over all contracts: counts summed, never a mean "
                    + "of percentages; months nobody has run are in it as they stand"
            );

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        Month period,
        [AsParameters] Query query,
        RollUpMonths rollUp,
        Caller caller,
        CancellationToken cancel
    )
    {
        var months = query.Months ?? 1;
        if (Refusal(query, months) is { } refusal)
        {
            return ApiProblem.Of(refusal);
        }

        var last = period.Period;
        var results = await rollUp.Run(
            caller.Scope,
            new Domain.Time.Period(last.From.AddMonths(1 - months), last.To),
            cancel
        );
        return TypedResults.Ok(
            new Answer(
                period,
                months,
                [.. results.Where(row => row.IsRunning).Select(row => row.Month).Distinct().Order()],
                [
                    .. RolledUpGroup
                        .Of(results, Kinds[query.By ?? ""])
                        .SelectMany(group => group.Rows.Select(row => Shown(group, row, query.Language ?? "en"))),
                ]
            )
        );
    }

    private static Domain.Problem? Refusal(Query query, int months)
    {
        List<Domain.Fault> faults = [];
        if (months is < 1 or > RollUpMonths.MostMonths)
        {
            faults.Add(
                new Domain.Fault("/months", "range", $"One to {RollUpMonths.MostMonths} months can be rolled up.")
            );
        }

        if (!Kinds.ContainsKey(query.By ?? ""))
        {
            faults.Add(new Domain.Fault("/by", "unknown-word", $"'{query.By}' is not {Vendor} or {Site}."));
        }

        return faults.Count == 0
            ? null
            : new Domain.Problem("request.invalid", "The roll-up cannot be read so.", faults);
    }

    private static readonly Dictionary<string, RollUpBy> Kinds = new(StringComparer.Ordinal)
    {
        [""] = RollUpBy.Nothing,
        [Vendor] = RollUpBy.Vendor,
        [Site] = RollUpBy.Site,
    };

    private static Row Shown(RolledUpGroup group, RolledUp row, string language) =>
        new(
            group.Vendor is { } id ? PublicId.Format(PublicId.Vendor, id) : null,
            group.Site is { Length: > 0 } site ? site : null,
            group.Site is { Length: > 0 } ? group.SiteName : null,
            row.Metric,
            Explanations.Say(row.Formula, language),
            AnswerWords.Of(row.Unit),
            Plain.Number(row.Measured.Numerator),
            Plain.Number(row.Measured.Denominator),
            ValueOf(row.Measured),
            ValueOf(row.Raw),
            [.. row.Contracts.Select(contract => PublicId.Format(PublicId.Contract, contract))]
        );

    private static string? ValueOf(Measurement measured) => measured.Value is { } value ? Plain.Number(value) : null;
}
