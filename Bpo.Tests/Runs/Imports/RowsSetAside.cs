using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

public sealed class RowsSetAside
{
    private const string Header = "id,enqueuedAt,outcome,queue";

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task good_rows_are_kept_and_bad_ones_wait_with_line_column_code_and_text(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var import = await desk.Import(
            Header,
            "1,2026-10-01T09:00:00Z,answered,support",
            "2,2026-10-01T09:00:00Z,lost,support",
            "3,2026-10-01T24:00:00Z,answered,sup\0port",
            "4,2026-10-01T09:00:00Z,answered,support"
        );

        Assert.Equal((4, 2, 2), (import.Rows, import.Accepted, import.Rejected));
        Assert.Equal(ImportStatus.Completed, import.Status);
        Assert.Equal(
            [(1, 3, "outcome", RowCodes.UnknownWord), (2, 4, null, RowCodes.NulCharacter)],
            (await desk.SetAside()).Select(row => (row.Ordinal, row.Line, row.Field, row.Code))
        );
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_contact_of_an_unknown_queue_is_kept_and_counted_as_unmatched(string provider)
    {
        await using var desk = await ImportDesk.Open(
            provider,
            terms: ContractFixture.Terms.Replace(
                "\"channels\": [\"voice\"]",
                "\"queues\": [\"sup*\"]",
                StringComparison.Ordinal
            )
        );

        var import = await desk.Import(
            Header,
            "1,2026-10-01T09:00:00Z,answered,support",
            "2,2026-10-01T09:00:00Z,answered,sales",
            "3,2026-09-30T09:00:00Z,answered,support"
        );

        Assert.Equal((3, 2), (import.Accepted, import.Unmatched));
        Assert.Equal("1", Assert.Single(await desk.Contacts()).Id);
        Assert.Equal(["3", "2"], (await desk.Contacts(contract: Guid.Empty)).Select(contact => contact.Id));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_file_that_cannot_be_read_leaves_nothing(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var refused = await desk.TryImport(Encoding.UTF8.GetBytes("id,when\n1,2026-10-01"));

        Assert.Equal(RefusalCodes.UnknownColumn, refused.RefusedAs());
        Assert.Empty(await desk.Contacts());
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task an_upload_beyond_the_limit_is_refused(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { Limits = ReadLimits.Default with { UploadBytes = 1_000 } };

        Assert.Equal(RefusalCodes.TooLarge, (await desk.TryImport(new byte[1_001])).RefusedAs());
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_customer_is_stored_as_a_token_that_is_the_same_however_a_number_is_written(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        await desk.Import(
            "id,enqueuedAt,outcome,customer",
            "1,2026-10-01T09:00:00Z,answered,+49 (30) 901820",
            "2,2026-10-01T09:00:00Z,answered,4930901820"
        );

        var customers = (await desk.Contacts()).Select(contact => contact.Customer).Distinct(StringComparer.Ordinal);
        Assert.DoesNotContain("901820", Assert.Single(customers), StringComparison.Ordinal);
    }
}
