namespace Bpo.Web.Api.Invoices;

internal static class InvoiceRoutes
{
    public static void MapInvoices(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Invoices");
        api.MapListInvoices();
        api.MapReadInvoice();
        api.MapReadInvoiceDocument();
        api.MapListLineContacts();
        api.MapIssue();
        api.MapCreditInvoice();
        api.MapListInvoiceGaps();
        api.MapSignInvoiceGaps();
    }
}
