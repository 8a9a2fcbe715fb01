using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Api;

/// <summary>Where the seller is paid stands on invoices from then on; an issued one keeps what was printed on it.</summary>
public sealed class PaymentAccountsByApi
{
    private const string First =
        """{"account":"de89 3704 0044 0532 0130 00","bankCode":"cobadeffxxx","bank":"Commerzbank","reference":"Invoice {number}"}""";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_issued_invoice_keeps_the_account_of_its_day(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        var path = $"vendors/{month.Vendor}/payment-account";
        var set = (await Put(host, path, First)).Expect(200);
        Assert.Equal("DE89370400440532013000", set.Json["account"]!.GetValue<string>());
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var run = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var invoice = run.Json["outcomes"]![0]!["invoiceId"]!.GetValue<string>();
        (await host.Client.Post($"invoices/{invoice}/issue", "")).Expect(200);

        (await Put(host, path, """{"account":"GB29NWBK60161331926819"}""")).Expect(200);

        var parties = await Parties(host, invoice);
        Assert.Equal("DE89370400440532013000", parties.Payment!.Account);
        Assert.Equal("COBADEFFXXX", parties.Payment.BankCode);
        var now = (await host.Client.Ask(path)).Expect(200).Json;
        Assert.Equal("GB29NWBK60161331926819", now["account"]!.GetValue<string>());
        Assert.Equal("", now["bank"]!.GetValue<string>());
    }

    [Fact]
    public async Task a_wrong_check_digit_is_refused_and_an_empty_account_takes_the_bank_data_away()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        var path = $"vendors/{month.Vendor}/payment-account";

        var wrong = await Put(host, path, """{"account":"DE89370400440532013001"}""");
        (await Put(host, path, First)).Expect(200);
        (await Put(host, path, "{}")).Expect(200);

        wrong.Refused(422, "request.refused");
        Assert.Equal("iban", wrong.Json["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Null((await host.Client.Ask(path)).Expect(200).Json["account"]);
    }

    private static Task<Answer> Put(ApiHost host, string path, string body) =>
        host.Client.Send(HttpMethod.Put, path, Calls.Json(body), ("If-Match", "*"));

    private static async Task<InvoiceParties> Parties(ApiHost host, string invoice)
    {
        await using var directory = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory();
        var tenant = await directory.Set<Tenant>().SingleAsync(TestContext.Current.CancellationToken);
        await using var db = host.Services.GetRequiredService<TenantDatabase>().Open(TenantScope.Of(tenant.TenantId));
        var key = PublicId.Parse(PublicId.Invoice, invoice);
        var row = await db.Set<Invoice>().SingleAsync(each => each.Id == key, TestContext.Current.CancellationToken);
        return StoredJson.Read<InvoiceParties>(row.Parties);
    }
}
