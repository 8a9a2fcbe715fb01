using System.Globalization;
using Bpo.Billing.Demo;
using Bpo.Billing.Demo.Files;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Runs.Records;
using Bpo.Domain.Access;
using Bpo.Web.Operations.Startup;

namespace Bpo.Web.Operations.Demos;

/// <summary>Lets the demo's history happen through the doors everybody uses: imports, runs, issues.</summary>
internal sealed class DemoPast(
    TenantDatabase database,
    IUsageSource usage,
    ImportSettings settings,
    TenantSecrets secrets,
    HistoricClock clock,
    StartProgress progress
)
{
    /// <summary>Days after a month's end on which the demo computes and issues it.</summary>
    private const int CloseDays = 3;

    private const int StepsPerLine = 6;

    public async Task Play(DemoTenant demo, TenantScope scope, DemoBooks books, CancellationToken cancel)
    {
        var import = new ImportUsage(database, clock, settings, secrets);
        var agreements = new DemoAgreements(database, settings, clock, scope, demo, books);
        var steps = demo.History().ToList();
        var rows = 0L;
        for (var number = 1; number <= steps.Count; number++)
        {
            switch (steps[number - 1])
            {
                case DemoStep.Import { File: var file }:
                    rows += await Import(import, scope, books.IdOf(file.Source), file, cancel);
                    break;
                case DemoStep.ImportUsage other:
                    await Import(scope, books.IdOf(other.Contract), other, cancel);
                    break;
                case DemoStep.Close { Issue: true } close:
                    await Close(scope, close, cancel);
                    break;
                case DemoStep.Close draft:
                    await agreements.Exclude(cancel);
                    await Close(scope, draft, cancel);
                    await agreements.Bill(cancel);
                    await new DemoVolumes(database, clock, scope, demo, books).Exchange(cancel);
                    break;
            }

            if (number % StepsPerLine == 0 || number == steps.Count)
            {
                progress.Say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {100 * number / steps.Count, 3} %  {rows, 6:N0} contacts"
                    )
                );
            }
        }
    }

    private async Task<long> Import(
        ImportUsage import,
        TenantScope scope,
        Guid source,
        DemoFile file,
        CancellationToken cancel
    )
    {
        clock.SetTo(file.LastDate.AddDays(1), hour: 6);
        await using var content = new MemoryStream(file.Content.ToArray());
        var request = new ImportRequest(source, content, file.Name);
        return DemoBooks.Accepted(await import.Run(scope, request, progress: null, cancel)).Rows;
    }

    private async Task Import(TenantScope scope, Guid contract, DemoStep.ImportUsage other, CancellationToken cancel)
    {
        clock.SetTo(other.Month.To.AddDays(1), hour: 6);
        var name = string.Create(CultureInfo.InvariantCulture, $"{other.Kind}-{other.Month.From:yyyy-MM}.csv");
        await using var content = new MemoryStream(other.Csv.ToArray());
        var request = new RecordsRequest(contract, other.Kind, content, name);
        DemoBooks.Accepted(await new ImportRecords(database, clock, settings).Run(scope, request, cancel));
    }

    private async Task Close(TenantScope scope, DemoStep.Close close, CancellationToken cancel)
    {
        clock.SetTo(close.Month.To.AddDays(CloseDays), hour: 8);
        var run = new RunMonth(database, usage, clock);
        var report = await run.Run(scope, close.Month, [], isPreview: false, DemoBooks.Actor, cancel);
        var issue = new IssueInvoice(database, usage, clock);
        foreach (var outcome in report.Outcomes)
        {
            if (outcome.InvoiceId is not { } invoice)
            {
                throw new InvalidOperationException(
                    $"The demo was refused: {outcome.ProblemCode}, {outcome.ProblemDetail}"
                );
            }

            if (close.Issue)
            {
                DemoBooks.Accepted(await issue.Run(scope, invoice, version: null, DemoBooks.Actor, cancel));
            }
        }

        progress.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {close.Month.From:yyyy-MM}: {report.Outcomes.Count} invoices {(close.Issue ? "issued" : "drafted")}"
            )
        );
    }
}
