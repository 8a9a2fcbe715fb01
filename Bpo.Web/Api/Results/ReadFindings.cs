using System.ComponentModel;
using Bpo.Billing.Padding;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Findings;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Documents;
using Bpo.Web.Features.Exports;
using Bpo.Web.Features.Findings;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Results;

public static class ReadFindings
{
    /// <summary>A month's usage beside the months before it.</summary>
    public sealed record Answer(
        string ContractId,
        Month Month,
        DateOnly BeforeFrom,
        DateOnly BeforeTo,
        IReadOnlyList<View> Data
    );

    /// <summary>Something that costs more than the months before would lead one to expect; why, people must tell.</summary>
    /// <param name="Measured">Percent, seconds or a count, as the kind says.</param>
    /// <param name="Effect">At the charge's average price; null where none can be told.</param>
    /// <param name="Explain">The figures as a sentence.</param>
    /// <param name="From">The first of the days looked at, where an amendment changed the charge within the month.</param>
    /// <param name="To">The first day after them.</param>
    public sealed record View(
        FindingKind Kind,
        string Charge,
        decimal Measured,
        decimal? Baseline,
        long Sample,
        long BaselineSample,
        Money? Effect,
        string Explain,
        long BehindCount,
        IReadOnlyList<BehindFinding> Behind,
        DateOnly? From,
        DateOnly? To
    );

    public static void MapReadFindings(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/findings", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-findings")
            .WithSummary(
                "What a month's usage shows beside the three months before: longer talk, more repeats, short contacts, idle or doubled time"
            );

    private static async Task<Results<Ok<Answer>, PushStreamHttpResult, ProblemHttpResult>> Handle(
        string id,
        [Description("Such as 2026-10.")] Month month,
        [Description("csv or xlsx: the contacts behind the findings as a table.")] string? form,
        FindPadding find,
        BpoDbContext db,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var found = await find.Run(caller.Scope, contract, month.Period, cancel);
        var names = form is null ? ContractNames.None : await db.NamesOf(contract, cancel);
        return found.Match<Results<Ok<Answer>, PushStreamHttpResult, ProblemHttpResult>>(
            findings =>
                form is null ? TypedResults.Ok(Of(id, month, findings, words))
                : TableFile.Of(form, $"findings-{month}", FindingTable.Of(findings, names, words)) is { } file ? file
                : ApiProblem.Of("request.invalid", "'form' is csv or xlsx."),
            problem => ApiProblem.Of(problem)
        );
    }

    private static Answer Of(string id, Month month, PaddingFindings found, Words words) =>
        new(
            id,
            month,
            found.Before.From,
            found.Before.To,
            [
                .. found.Findings.Select(finding => new View(
                    finding.Kind,
                    finding.Charge,
                    decimal.Round(finding.Measured, 6),
                    finding.Baseline is { } usual ? decimal.Round(usual, 6) : null,
                    finding.Sample,
                    finding.BaselineSample,
                    finding.Effect,
                    FindingWords.Say(finding, words),
                    finding.BehindCount,
                    finding.Behind,
                    finding.Days?.From,
                    finding.Days?.To
                )),
            ]
        );
}
