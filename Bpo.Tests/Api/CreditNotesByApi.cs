using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>What an invoice took is given back through the API: whole, or as a refund clause says.</summary>
public sealed class CreditNotesByApi
{
    private const string Refunds = """
        "commitments": { "refunds": [ { "id": "late", "reason": "delay", "bankFee": "7.50" } ] }, "invoicing"
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_refund_is_a_numbered_credit_note_and_an_invoice_has_one(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var invoice = await Issued(host);

        var amount = await host.Client.Post($"invoices/{invoice}/credit-notes", """{"clause":"late","paid":"many"}""");
        var unknown = await host.Client.Post($"invoices/{invoice}/credit-notes", """{"clause":"early"}""");
        var note = (await host.Client.Post($"invoices/{invoice}/credit-notes", """{"clause":"late","bankFee":"5"}"""))
            .Expect(201)
            .Json;
        var again = await host.Client.Post($"invoices/{invoice}/credit-notes", "{}");

        Assert.Equal("/paid", amount.Expect(422).Json["errors"]![0]!["pointer"]!.GetValue<string>());
        Assert.Equal("/clause", unknown.Expect(422).Json["errors"]![0]!["pointer"]!.GetValue<string>());
        Assert.Equal("invoice.already-reversed", again.Expect(409).Json["code"]!.GetValue<string>());
        Assert.Equal("A-CN-000001", note["number"]!.GetValue<string>());
        Assert.Equal(
            ["refund", "bank-fee"],
            note["lines"]!.AsArray().Select(line => line!["kind"]!.GetValue<string>())
        );
        // The invoice came to 8.72 with its service credit and tax (MainPath); the bank's 5.00 bear no tax.
        Assert.Equal("-13.72", note["total"]!["amount"]!.GetValue<string>());
        var paper = await host.Client.Ask("/api/v1/invoices/" + note["id"]!.GetValue<string>() + "/document.pdf");
        Assert.StartsWith("%PDF", paper.Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_draft_has_nothing_to_give_back()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var run = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var draft = run.Json["outcomes"]![0]!["invoiceId"]!.GetValue<string>();

        (await host.Client.Post($"invoices/{draft}/credit-notes", "{}")).Expect(409);
    }

    private static async Task<string> Issued(ApiHost host)
    {
        var terms = MonthByApi.Terms.Replace("\"invoicing\"", Refunds, StringComparison.Ordinal);
        var month = await MonthByApi.Prepare(host, terms: terms);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var run = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var invoice = run.Json["outcomes"]![0]!["invoiceId"]!.GetValue<string>();
        (await host.Client.Post($"invoices/{invoice}/issue", "")).Expect(200);
        return invoice;
    }
}
