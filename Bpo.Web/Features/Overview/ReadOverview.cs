using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Domain.Usage;
using Bpo.Web.Features.Imports;
using Bpo.Web.Features.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Overview;

/// <summary>How every contract stands, what waits for somebody, and what was billed.</summary>
public sealed class ReadOverview(TenantDatabase database, SlaIndex months, ReadHeld held, ReadSources sources)
{
    private const int NewestImports = 20;
    private const int NewestAlerts = 20;

    /// <param name="decides">Whether the reader writes or decides terms: those that wait are nobody else's business.</param>
    public async Task<OverviewView> Handle(TenantScope scope, bool decides, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var drafts = await db.Set<Invoice>()
            .AsNoTracking()
            .Where(invoice => invoice.Status == InvoiceStatus.Draft && invoice.Kind == InvoiceKind.Invoice)
            .ToListAsync(cancel);
        var imports = await db.Set<Import>()
            .AsNoTracking()
            .OrderByDescending(import => import.Number)
            .Take(NewestImports)
            .ToListAsync(cancel);
        var contracts = await db.Set<Contract>()
            .CountAsync(contract => contract.Status == ContractStatus.Active, cancel);
        var rows = await months.Read(scope, cancel);
        var alerts = await db.Set<RaisedAlert>()
            .AsNoTracking()
            .Where(alert => alert.SeenAt == null)
            .OrderByDescending(alert => alert.RaisedAt)
            .ThenBy(alert => alert.Sla)
            .Take(NewestAlerts)
            .ToListAsync(cancel);
        return new OverviewView(
            contracts,
            [
                .. rows.Select(row => Of(row, drafts))
                    .OrderByDescending(row => row.Standing == Standing.Missed)
                    .ThenByDescending(row => row.Standing == Standing.AtRisk)
                    .ThenBy(row => row.Results.Client, StringComparer.Ordinal),
            ],
            [.. drafts.Select(draft => Of(draft, rows)).OrderBy(draft => draft.Period)],
            [.. alerts.Select(alert => Of(alert, rows))],
            [
                .. imports.Where(import =>
                    import.Status == ImportStatus.Refused
                    || (import.Status is ImportStatus.Running or ImportStatus.Completed)
                        && import.Rejected + import.Unmatched > 0
                ),
            ],
            decides ? await Waiting(db, cancel) : [],
            scope.Client is null ? await held.Handle(scope, cancel) : [],
            scope.Client is null ? await sources.Failing(scope, cancel) : []
        );
    }

    private static Task<List<OverviewView.WaitingTerms>> Waiting(BpoDbContext db, CancellationToken cancel) =>
        (
            from draft in db.Set<TermsDraft>()
            join contract in db.Set<Contract>() on draft.ContractId equals contract.Id
            where draft.Status == TermsDraftStatus.Waiting
            orderby draft.SubmittedAt
            select new OverviewView.WaitingTerms(
                PublicId.Format(PublicId.Contract, contract.Id),
                contract.Name,
                draft.Number!.Value,
                draft.Title
            )
        ).ToListAsync(cancel);

    private static OverviewView.ContractRow Of(MonthResults results, IEnumerable<Invoice> drafts)
    {
        var worst = results
            .Results.Select(ErrorBudget.StandingOf)
            .Order()
            .LastOrDefault(standing => standing != Standing.NotMeasured, Standing.NotMeasured);
        var key = PublicId.Parse(PublicId.Contract, results.Contract);
        var draft = drafts.FirstOrDefault(invoice => invoice.ContractId == key && invoice.PeriodFrom == results.Month);
        return new OverviewView.ContractRow(
            results,
            worst,
            draft is null ? null : PublicId.Format(PublicId.Invoice, draft.Id)
        );
    }

    private static OverviewView.Alert Of(RaisedAlert alert, IEnumerable<MonthResults> rows)
    {
        var id = PublicId.Format(PublicId.Contract, alert.ContractId);
        var row = rows.FirstOrDefault(row => row.Contract == id);
        return new OverviewView.Alert(
            id,
            row?.Client ?? "",
            row?.Name ?? "",
            row?.Results.FirstOrDefault(result => result.Sla == alert.Sla),
            alert
        );
    }

    private static OverviewView.Draft Of(Invoice draft, IEnumerable<MonthResults> rows)
    {
        var contract = rows.FirstOrDefault(row => PublicId.Parse(PublicId.Contract, row.Contract) == draft.ContractId);
        return new OverviewView.Draft(
            PublicId.Format(PublicId.Invoice, draft.Id),
            contract?.Client ?? "",
            contract?.Name ?? "",
            draft.PeriodFrom,
            draft.Total
        );
    }
}

public sealed record OverviewView(
    int Contracts,
    IReadOnlyList<OverviewView.ContractRow> Rows,
    IReadOnlyList<OverviewView.Draft> Drafts,
    IReadOnlyList<OverviewView.Alert> Alerts,
    IReadOnlyList<Import> Imports,
    IReadOnlyList<OverviewView.WaitingTerms> Terms,
    IReadOnlyList<ReadHeld.Row> Held,
    IReadOnlyList<ReadSources.Row> Pulls
)
{
    /// <summary>Of each currency by itself.</summary>
    public IEnumerable<Money> Net =>
        Rows.Where(row => row.Results.Figures is not null)
            .GroupBy(row => row.Results.Figures!.Currency, StringComparer.Ordinal)
            .Select(group => Money.OfMinor(group.Sum(row => row.Results.Figures!.NetMinor), Currency.Of(group.Key)));

    public IEnumerable<Money> Credits =>
        Rows.Where(row => row.Results.Figures is { CreditsMinor: not 0 })
            .GroupBy(row => row.Results.Figures!.Currency, StringComparer.Ordinal)
            .Select(group =>
                Money.OfMinor(group.Sum(row => row.Results.Figures!.CreditsMinor), Currency.Of(group.Key))
            );

    public long Unmatched => Rows.Sum(row => row.Results.Figures?.Unmatched ?? 0);

    /// <param name="Standing">The worst of its promises.</param>
    /// <param name="Invoice">The draft of the month; null when there is none.</param>
    public sealed record ContractRow(MonthResults Results, Standing Standing, string? Invoice);

    /// <param name="Result">The promise as it stands in the newest month; null when that has none.</param>
    public sealed record Alert(string Contract, string Client, string Name, SlaResult? Result, RaisedAlert Raised);

    /// <summary>A version that waits for a second person.</summary>
    public sealed record WaitingTerms(string Contract, string Name, int Number, string Title);

    public sealed record Draft(string Id, string Client, string Contract, DateOnly Period, Money Total);
}
