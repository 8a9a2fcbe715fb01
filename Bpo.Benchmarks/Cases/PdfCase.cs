using System.Text.Json;
using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Measuring;
using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;

namespace Bpo.Benchmarks.Cases;

/// <summary>Invoices as PDF, fonts embedded; beside writing the same records as JSON. A row is a document.</summary>
internal static class PdfCase
{
    public static async Task Run(Settings settings)
    {
        Report.Print(
            "Invoices of 40 explained lines as PDF",
            [
                await Measure("reference: the same as JSON", DocumentLanguage.English, Write),
                await Measure("PDF, English", DocumentLanguage.English, Print),
                await Measure("PDF, Russian", DocumentLanguage.Russian, Print),
                await Measure("PDF, Chinese", DocumentLanguage.Chinese, Print),
            ]
        );

        Task<Timing> Measure(string name, DocumentLanguage language, Func<InvoiceDocument, Stream, Task> write) =>
            Timing.Of(name, settings.Rows, settings.Runs, () => Repeat(LongInvoice.In(language), settings.Rows, write));
    }

    private static async Task Repeat(InvoiceDocument document, int times, Func<InvoiceDocument, Stream, Task> write)
    {
        for (var count = 0; count < times; count++)
        {
            await write(document, Stream.Null);
        }
    }

    private static Task Write(InvoiceDocument document, Stream output) =>
        JsonSerializer.SerializeAsync(output, document);

    private static Task Print(InvoiceDocument document, Stream output) =>
        InvoicePdf.RenderAsync(document, output, CancellationToken.None);
}
