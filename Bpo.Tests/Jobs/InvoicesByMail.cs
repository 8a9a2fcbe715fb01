using System.Text;
using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Jobs;

/// <summary>What is issued goes to the client's billing address, once, with the document.</summary>
public sealed class InvoicesByMail : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bpo-invoices-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_issued_invoice_leaves_once_with_its_document(string provider)
    {
        await using var host = await ApiHost.Start(provider, Folder());
        var number = await Issue(host, "billing@northwind.example");
        var send = host.Services.GetRequiredService<SendDueMail>();

        Assert.Equal((1, 0), (await send.Run(Cancel), await send.Run(Cancel)));

        var letter = Assert.Single(Letters());
        Assert.Contains("To: billing@northwind.example", letter, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(number, letter, StringComparison.Ordinal);
        Assert.Contains($"invoice-{number}.pdf", letter, StringComparison.Ordinal);
        Assert.Contains("application/pdf", letter, StringComparison.Ordinal);
        Assert.Contains(
            Convert.ToBase64String(Encoding.ASCII.GetBytes("%PDF-1."))[..8],
            letter,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task without_a_billing_address_nothing_leaves_and_the_message_says_why()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite, Folder());
        await Issue(host, email: null);

        Assert.Equal(0, await host.Services.GetRequiredService<SendDueMail>().Run(Cancel));

        Assert.Empty(Letters());
        await using var db = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory();
        Assert.NotEmpty((await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(Cancel)).LastError);
    }

    [Fact]
    public async Task what_was_issued_before_there_was_mail_is_not_sent_afterwards()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite, Folder());
        await Issue(host, "billing@northwind.example");
        await using (var db = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory())
        {
            var old = TestDatabase.Now.AddDays(-4);
            await db.Set<OutboxMessage>()
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.CreatedAt, old), Cancel);
        }

        Assert.Equal(0, await host.Services.GetRequiredService<SendDueMail>().Run(Cancel));
        Assert.Empty(Letters());
    }

    private (string, string)[] Folder() =>
        [("Mail:PickupFolder", folder), ("Mail:From", "billing@bpo.example"), ("Mail:Site", "https://bpo.example")];

    /// <returns>The invoice's number.</returns>
    private static async Task<string> Issue(ApiHost host, string? email)
    {
        var month = await MonthByApi.Prepare(host);
        if (email is not null)
        {
            var client = Calls.Json($$"""{"name":"Northwind","currency":"EUR","country":"DE","email":"{{email}}"}""");
            (await host.Client.Send(HttpMethod.Put, $"clients/{month.Client}", client, ("If-Match", "*"))).Expect(200);
        }

        (await month.Import(MonthByApi.Calls())).Expect(201);
        var run = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var invoice = run.Json["outcomes"]![0]!["invoiceId"]!.GetValue<string>();
        var issued = await host.Client.Post($"invoices/{invoice}/issue", "");
        return issued.Expect(200).Json["number"]!.GetValue<string>();
    }

    private List<string> Letters() =>
        [.. Directory.GetFiles(folder).Select(file => File.ReadAllText(file, Encoding.UTF8))];
}
