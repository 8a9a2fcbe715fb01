using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Findings;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Time;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Findings;

/// <summary>What a month's usage shows beside the months before it: figures and the contacts behind them.</summary>
public sealed partial class FindingsPage(
    ReadContract read,
    FindPadding find,
    TenantDatabase database,
    CurrentCaller current
)
{
    /// <summary>All of them are in the export.</summary>
    private const int MostShown = 50;

    private ContractView? contract;
    private DateOnly? month;
    private bool isMissing;
    private ContractNames names = ContractNames.None;
    private PaddingFindings? found;
    private Problem? problem;

    [Parameter]
    public required string Id { get; set; }

    /// <summary>Such as <c>2026-10</c>.</summary>
    [Parameter]
    public required string Month { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        month = Months.Parse(Month);
        var scope = (await current.Get()).Scope;
        contract = await read.Handle(scope, Id, CancellationToken.None);
        isMissing = contract is null || month is null;
        (found, problem) = (null, null);
        if (isMissing || month is not { } first)
        {
            return;
        }

        var key = PublicId.Parse(PublicId.Contract, Id)!.Value;
        var looked = await find.Run(scope, key, Period.Month(first.Year, first.Month), CancellationToken.None);
        found = looked.Match<PaddingFindings?>(findings => findings, _ => null);
        await using var db = database.Open(scope);
        names = await db.NamesOf(key, CancellationToken.None);
        problem = looked.Match<Problem?>(_ => null, refused => refused);
    }

    private string Neighbour(int months) => $"/contracts/{Id}/findings/{Months.Write(month!.Value.AddMonths(months))}";
}
