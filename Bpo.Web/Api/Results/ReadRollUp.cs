using Bpo.Billing.Calculators.Slas;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Results;

public static class ReadRollUp
{
    /// <summary>A month over all contracts the caller sees.</summary>
    public sealed record Answer(Month Period, IReadOnlyList<Row> Data);

    /// <summary>One measure by one formula, weighted by volume.</summary>
    /// <param name="Value">Without what was excluded; null when nothing was measured.</param>
    /// <param name="Raw">With everything.</param>
    public sealed record Row(
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
                "The stored results of a month over all contracts: counts summed, never a mean of percentages"
            );

    private static async Task<Ok<Answer>> Handle(
        Month period,
        BpoDbContext db,
        CancellationToken cancel,
        string language = "en"
    )
    {
        var rows = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(row => row.Month == period.Period.From)
            .OrderBy(row => row.ContractId)
            .ThenBy(row => row.Position)
            .Select(row => new { row.ContractId, row.Result })
            .ToListAsync(cancel);
        var rolled = RollUp.Of(rows.Select(row => (row.ContractId, StoredJson.Read<SlaResult>(row.Result))));
        return TypedResults.Ok(new Answer(period, [.. rolled.Select(row => Shown(row, language))]));
    }

    private static Row Shown(RolledUp row, string language) =>
        new(
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
