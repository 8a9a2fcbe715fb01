using Bpo.Billing.Runs.Reconciling;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Reports.Tables;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Features.Contacts;
using Bpo.Web.Features.Credits;
using Bpo.Web.Features.Disputes;
using Bpo.Web.Features.Exclusions;
using Bpo.Web.Features.Imports;
using Bpo.Web.Features.Invoices;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>What a list shows as a file: the same rows under the same filter, in the reader's words.</summary>
internal static class ExportEndpoints
{
    /// <summary>Longer lists are read by the API, page by page.</summary>
    private const int MostRows = 100_000;

    private static readonly RowQuery Everything = new(0, MostRows);

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var exports = routes.MapGroup("/exports").ExcludeFromDescription();
        exports.MapGet("/clients.{form}", ListExport.Clients).Needs(Scopes.ContractsRead);
        exports.MapGet("/contracts.{form}", ListExport.Contracts).Needs(Scopes.ContractsRead);
        exports.MapGet("/sellers.{form}", ListExport.Sellers).Needs(Scopes.PartiesWrite);
        exports.MapGet("/imports.{form}", ListExport.Imports).Needs(Scopes.UsageRead);
        exports.MapGet("/sla.{form}", NewestMonths.Promises).Needs(Scopes.ResultsRead);
        exports.MapGet("/reviews.{form}", NewestMonths.Reviews).Needs(Scopes.ResultsRead);
        exports.MapGet("/invoices.{form}", Invoices).Needs(Scopes.InvoicesRead);
        exports.MapGet("/invoices/{id}.{form}", InvoiceLines).Needs(Scopes.InvoicesRead);
        exports.MapGet("/exclusions.{form}", Exclusions).Needs(Scopes.ResultsRead);
        exports.MapGet("/disputes.{form}", Disputes).Needs(Scopes.InvoicesRead);
        exports.MapGet("/contracts/{id}/credits/{period}.{form}", Credits).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/reconciliation/{period}.{form}", Reconciliation).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/contacts.{form}", Contacts).Needs(Scopes.UsageRead);
        exports.MapGet("/contracts/{id}/sla/{month}.{form}", ResultExports.Board).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/sla/{month}/{sla}.{form}", ResultExports.Promise).Needs(Scopes.ResultsRead);
        exports.MapGet("/roll-up/{month}.{form}", RollUpExport.Handle).Needs(Scopes.ResultsRead);
        exports.MapGet("/imports/{id}/rejections.{form}", Rejections).Needs(Scopes.UsageRead);
        exports.MapGet("/imports/{id}/corrections.csv", QuarantineExport.Corrections).Needs(Scopes.UsageRead);
        exports.MapGet("/unmatched.{form}", QuarantineExport.Unmatched).Needs(Scopes.UsageRead);
        exports.MapGet("/sources.{form}", SourceExport.Sources).Needs(Scopes.UsageRead);
        exports.MapGet("/sources/{id}/pushes.{form}", SourceExport.Pushes).Needs(Scopes.UsageWrite);
        exports.MapGet("/privacy-log.{form}", PrivacyExport.Handle).Needs(Scopes.CustomersErase);
        exports.MapGet("/contracts/{id}/findings.{form}", FindingExport.Handle).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/history.{form}", HistoryExport.Handle).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/forecasts.{form}", ForecastExport.Versions).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/staffing.{form}", StaffingExport.Plan).Needs(Scopes.ResultsRead);
        exports.MapGet("/contracts/{id}/what-if.{form}", StaffingExport.Changed).Needs(Scopes.ResultsRead);
        exports.MapPost("/contracts/{id}/simulation.{form}", SimulationExport.Handle).Needs(Scopes.ResultsRead);
    }

    private static async Task<IResult> Invoices(
        string form,
        string? status,
        InvoiceList list,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        InvoiceStatus? chosen = Enum.TryParse<InvoiceStatus>(status, out var parsed) ? parsed : null;
        var page = await list.Read(caller.Scope, chosen, Everything, cancel);
        return TableFile.Send(form, "invoices", InvoiceTables.Of(page.Rows, words));
    }

    private static async Task<IResult> InvoiceLines(
        string id,
        string form,
        ReadInvoice read,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        await read.Handle(caller.Scope, id, cancel) is { } sheet
            ? TableFile.Send(form, sheet.Number ?? id, InvoiceTables.Of(sheet, words))
            : TypedResults.NotFound();

    private static async Task<IResult> Contacts(
        string id,
        string form,
        string? period,
        string? service,
        string? outcome,
        DateTimeOffset? from,
        int? minutes,
        string? queue,
        string? agent,
        string? weekday,
        int? hour,
        ContactList list,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (await list.Find(caller.Scope, id, cancel) is not { } place || Months.Parse(period) is not { } month)
        {
            return TypedResults.NotFound();
        }

        Outcome? chosen = Enum.TryParse<Outcome>(outcome, out var parsed) ? parsed : null;
        var filter = new ContactList.Filter(
            place,
            month,
            ContactsPage.Given(service),
            chosen,
            ContactsPage.SpanOf(from, minutes),
            ContactsPage.Given(queue),
            ContactsPage.Given(agent),
            HourOfWeek.Parse(weekday, hour)
        );
        var page = await list.Read(caller.Scope, filter, Everything, cancel);
        return TableFile.Send(form, $"contacts-{period}", UsageTables.Of(page.Rows, words));
    }

    private static async Task<IResult> Rejections(
        string id,
        string form,
        ReadImport read,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        if (await read.Handle(caller.Scope, id, cancel) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var page = await read.Rejections(caller.Scope, id, Everything, cancel);
        return TableFile.Send(form, $"{view.Import.FileName}-rejections", UsageTables.Of(page.Rows, words));
    }

    private static async Task<IResult> Exclusions(
        string form,
        string? status,
        ExclusionInbox inbox,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        ExclusionStatus? chosen = Enum.TryParse<ExclusionStatus>(status, out var parsed) ? parsed : null;
        var page = await inbox.Read(caller.Scope, chosen, Everything, cancel);
        return TableFile.Send(form, "exclusions", AgreementTables.Of(page.Rows, words));
    }

    private static async Task<IResult> Disputes(
        string form,
        DisputeDesk desk,
        Caller caller,
        Words words,
        CancellationToken cancel
    )
    {
        var page = await desk.List(caller.Scope, Everything, cancel);
        return TableFile.Send(form, "disputes", AgreementTables.Of(page.Rows, words));
    }

    private static async Task<IResult> Credits(
        string id,
        string period,
        string form,
        CreditLedger ledger,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        Months.Parse(period) is { } month && await ledger.Read(caller.Scope, id, month, cancel) is { } sheet
            ? TableFile.Send(form, $"credits-{period}", AgreementTables.Of(sheet, words))
            : TypedResults.NotFound();

    private static async Task<IResult> Reconciliation(
        string id,
        string period,
        string form,
        ReconcileMonth reconcile,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) =>
        PublicId.Parse(PublicId.Contract, id) is { } contract
        && Months.Parse(period) is { } month
        && await reconcile.Run(caller.Scope, contract, Period.Month(month.Year, month.Month), cancel)
            is Result<ReconciledMonth>.Ok { Value: var found }
            ? TableFile.Send(form, $"reconciliation-{period}", ReconciliationTables.Of(found, words))
            : TypedResults.NotFound();
}
