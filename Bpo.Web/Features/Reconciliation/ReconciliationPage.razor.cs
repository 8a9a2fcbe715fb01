using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Reconciliation;
using Bpo.Billing.Runs.Reconciling;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Reconciliation;

/// <summary>What others reported and billed beside ours, and which reading explains each difference.</summary>
public sealed partial class ReconciliationPage(
    ReconcileMonth reconcile,
    ReadMonthResults results,
    TenantDatabase database,
    CurrentCaller current
)
{
    /// <summary>Readings that explain nothing exactly are shown as far as a quantity is written on an invoice.</summary>
    private const int QuantityDecimals = 2;

    private ReconciledMonth? month;
    private string contractName = "";
    private bool isMissing;
    private bool mayDispute;
    private IReadOnlyDictionary<string, string> promises = new Dictionary<string, string>(StringComparer.Ordinal);
    private ContractNames names = ContractNames.None;
    private string? invoice;

    [Parameter]
    public required string Id { get; set; }

    /// <summary>Such as <c>2026-10</c>.</summary>
    [Parameter]
    public required string Month { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var caller = await current.Get();
        mayDispute = caller.May(Scopes.DisputesWrite);
        var key = PublicId.Parse(PublicId.Contract, Id);
        await using var db = database.Open(caller.Scope);
        contractName =
            await db.Set<Contract>()
                .Where(row => row.Id == key)
                .Select(row => row.Name)
                .SingleOrDefaultAsync(CancellationToken.None)
            ?? "";
        month =
            key is { } contract
            && Months.Parse(Month) is { } first
            && await reconcile.Run(
                caller.Scope,
                contract,
                Period.Month(first.Year, first.Month),
                CancellationToken.None
            )
                is Result<ReconciledMonth>.Ok { Value: var found }
                ? found
                : null;
        isMissing = month is null;
        if (month is not null)
        {
            await Name(db, key!.Value, caller.Scope, month.Month.From);
        }
    }

    /// <summary>Reported values and billed lines come by ids; readers know names, and where ours is explained.</summary>
    private async Task Name(BpoDbContext db, Guid contract, TenantScope scope, DateOnly first)
    {
        names = await db.NamesOf(contract, CancellationToken.None);
        if (await results.Handle(scope, Id, first, CancellationToken.None) is { } ours)
        {
            promises = ours.Results.ToDictionary(result => result.Sla, ours.NameOf, StringComparer.Ordinal);
        }

        var drawn = await db.Set<Invoice>()
            .Where(row => row.ContractId == contract && row.PeriodFrom == first)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(CancellationToken.None);
        invoice = drawn is { } id ? PublicId.Format(PublicId.Invoice, id) : null;
    }

    private string NameOf(string sla) => promises.GetValueOrDefault(sla, sla);

    private string ChargeOf(string charge) => names.Charges.GetValueOrDefault(charge)?.Say() ?? charge;

    private string Dispute(string subject, string what, decimal amount) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/disputes/new?contract={Id}&subject={subject}&what={Uri.EscapeDataString(what)}&month={Month}&amount={amount}"
        );

    private static string Said(BillHypothesis one) =>
        string.Join("; ", one.Also.Prepend(one.What).Select(what => what.Say()));

    private static string Said(Hypothesis one) =>
        string.Join("; ", one.Also.Prepend(one.What).Select(what => what.Say()));

    private static string Write(MetricUnit unit, decimal value) =>
        unit == MetricUnit.Percent ? Formats.Percent(value, 2) : Formats.Number(value, 2);
}
