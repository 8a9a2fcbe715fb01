using Bpo.Web.Documents.Invoices;

namespace Bpo.Web.Documents;

/// <summary>What is printed, for the API, the pages and the jobs alike.</summary>
public static class DocumentsRoom
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentArchive>();
        services.AddSingleton<InvoicePrint>();
    }
}
