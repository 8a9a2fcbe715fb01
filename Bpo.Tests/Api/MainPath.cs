using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>From the first client to the issued invoice and the review, by the API alone, on both databases.</summary>
public sealed class MainPath
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_of_calls_becomes_an_invoice_whose_figures_are_reckoned_by_hand(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);

        var preview = (await host.Client.Post("runs", """{"period":"2026-10","preview":true}""")).Expect(201);
        var run = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var invoiceId = run.Json["outcomes"]![0]!["invoiceId"]!.GetValue<string>();
        var invoice = (await host.Client.Ask($"invoices/{invoiceId}")).Expect(200);
        var results = (await host.Client.Ask($"contracts/{month.Contract}/results/2026-10")).Expect(200);

        // 9 calls of 100 s at 60/6 are 9 × 102 s = 15.3 minutes at 0.50; six of ten in time; half of a tenth at risk.
        Assert.Equal("15.3", invoice.Json["lines"]![0]!["quantity"]!.GetValue<string>());
        Assert.Equal(765, invoice.Json["fees"]!["minor"]!.GetValue<int>());
        Assert.Equal(-38, invoice.Json["credits"]!["minor"]!.GetValue<int>());
        Assert.Equal(727, invoice.Json["subtotal"]!["minor"]!.GetValue<int>());
        Assert.Equal(145, invoice.Json["tax"]!["minor"]!.GetValue<int>());
        Assert.Equal(872, invoice.Json["total"]!["minor"]!.GetValue<int>());
        Assert.Equal("60", results.Json["results"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("missed", results.Json["results"]![0]!["outcome"]!.GetValue<string>());
        Assert.Equal(invoice.Json["lines"]!.ToJsonString(), preview.Json["drafts"]![0]!["lines"]!.ToJsonString());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task running_again_writes_nothing_and_what_is_issued_stays(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var id = await Run(host, "written");

        Assert.Equal(id, await Run(host, "unchanged"));
        (await month.Import(MonthByApi.Calls())).Expect(201);
        Assert.Equal(id, await Run(host, "unchanged"));

        var issued = (await host.Client.Post($"invoices/{id}/issue", "", ("Idempotency-Key", "issue"))).Expect(200);
        var again = (await host.Client.Post($"invoices/{id}/issue", "", ("Idempotency-Key", "issue"))).Expect(200);
        (await host.Client.Post($"invoices/{id}/issue", "")).Refused(409, "invoice.already-issued");

        Assert.Equal("A-000001", issued.Json["number"]!.GetValue<string>());
        Assert.Equal(issued.Text, again.Text);
        Assert.Equal(id, await Run(host, "frozen"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task documents_are_pdf_and_of_an_issued_invoice_the_same_bytes_for_ever(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var id = await Run(host, "written");
        var draft = (await host.Client.Ask($"invoices/{id}/document.pdf")).Expect(200);
        (await host.Client.Post($"invoices/{id}/issue", "")).Expect(200);

        var first = (await host.Client.Ask($"invoices/{id}/document.pdf")).Expect(200);
        (await host.Client.Put($"clients/{month.Client}", """{"name":"Renamed"}""", ("If-Match", "*"))).Expect(200);
        var second = (await host.Client.Ask($"invoices/{id}", ("Accept", "application/pdf"))).Expect(200);
        var review = (
            await host.Client.Ask($"contracts/{month.Contract}/reviews/2026-10", ("Accept", "application/pdf"))
        ).Expect(200);

        Assert.All([draft, first, review], pdf => Assert.Equal("%PDF-", pdf.Text[..5]));
        Assert.NotEqual(draft.Bytes, first.Bytes);
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task every_line_opens_down_to_its_contacts(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var id = await Run(host, "written");

        var first = (await host.Client.Ask($"invoices/{id}/lines/1/contacts?limit=5")).Expect(200);
        var cursor = first.Json["nextCursor"]!.GetValue<string>();
        var rest = (await host.Client.Ask($"invoices/{id}/lines/1/contacts?limit=5&after={cursor}")).Expect(200);
        var behind = first.Json["data"]!.AsArray().Concat(rest.Json["data"]!.AsArray()).ToList();
        var contacts = (
            await host.Client.Ask($"contracts/{month.Contract}/contacts?period=2026-10&outcome=answered")
        ).Expect(200);

        Assert.Equal(9, behind.Count);
        Assert.Equal(
            918m,
            behind.Sum(contact =>
                decimal.Parse(contact!["billed"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        Assert.Equal(9, contacts.Json["data"]!.AsArray().Count);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_review_is_read_and_written(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        var path = $"contracts/{month.Contract}/reviews/2026-10";
        (await host.Client.Ask(path)).Refused(404, "review.not-computed");
        (await month.Import(MonthByApi.Calls())).Expect(201);
        await Run(host, "written");

        (
            await host.Client.Put(
                path,
                """
                { "narrative": "Evenings were short of staff.",
                  "actions": [ { "what": "Add two agents", "owner": "Anna", "dueOn": "2026-11-15", "status": "open" } ] }
                """
            )
        ).Expect(204);
        var review = (await host.Client.Ask(path)).Expect(200);

        Assert.Equal("Evenings were short of staff.", review.Json["narrative"]!.GetValue<string>());
        Assert.Equal("Add two agents", review.Json["actions"]![0]!["what"]!.GetValue<string>());
        Assert.Equal("missed", review.Json["levels"]![0]!["result"]!["outcome"]!.GetValue<string>());
    }

    private static async Task<string> Run(ApiHost host, string effect)
    {
        var outcome = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201).Json["outcomes"]![0]!;
        Assert.Equal(effect, outcome["effect"]!.GetValue<string>());
        return outcome["invoiceId"]!.GetValue<string>();
    }
}
