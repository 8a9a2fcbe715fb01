using System.Text;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>What waited for its end leaves the list when the end has come, also when the end makes no contact of it.</summary>
public sealed class ContactsNoLongerOpen
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_chain_that_never_met_a_queue_was_read_again_with_every_file(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "amazon-connect", zone: "", activate: false);

        await desk.Import(Record("a", next: "b", isQueued: false));
        var end = await desk.Import(Record("b", initial: "a", isQueued: false));
        var after = await desk.Import(Record("c"));

        Assert.Equal(1, end.Filtered["never-queued"]);
        Assert.Equal((1, 1, 0), (after.Rows, after.Accepted, after.Held));
        Assert.All(await desk.SetAside(), row => Assert.NotNull(row.SettledBy));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_call_was_counted_as_open_by_the_file_that_ended_it(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "amazon-connect", zone: "", activate: false);

        await desk.Import(Record("a", updated: "10:01:00", isOver: false));
        var end = await desk.Import(Record("a"));

        Assert.Equal((1, 1, 0), (end.Rows, end.Accepted, end.Held));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_old_picture_of_a_call_that_has_ended_was_listed_as_open(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "amazon-connect", zone: "", activate: false);

        await desk.Import(Record("a", updated: "10:10:00"));
        var late = await desk.Import(Record("a", updated: "10:01:00", isOver: false));

        Assert.Equal((1, 0, 1), (late.Rows, late.Held, late.Duplicates));
        Assert.Empty(await desk.SetAside());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_chain_still_open_stays_on_the_list_through_other_files(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "amazon-connect", zone: "", activate: false);

        await desk.Import(Record("a", next: "b"));
        await desk.Import(Record("c"));
        await desk.Import(Record("d"));
        Assert.Single(await desk.SetAside(), row => row.SettledBy is null);
        await desk.Import(Record("b", initial: "a"));

        Assert.Equal(3, (await desk.Contacts(contract: Guid.Empty)).Count);
        Assert.All(await desk.SetAside(), row => Assert.NotNull(row.SettledBy));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_import_taken_back_leaves_open_what_it_had_ended(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "amazon-connect", zone: "", activate: false);
        await desk.Import(Record("a", next: "b", isQueued: false));
        var end = await desk.Import(Record("b", initial: "a", isQueued: false));

        (
            await new Billing.Runs.Imports.RollBackImport(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
                desk.Fixture.Scope,
                end.Id,
                "tester",
                ContractFixture.Cancel
            )
        ).Accepted();

        Assert.Single(await desk.SetAside(), row => row.SettledBy is null);
    }

    private static string Record(
        string id,
        string initial = "",
        string next = "",
        string updated = "10:10:00",
        bool isQueued = true,
        bool isOver = true
    )
    {
        var queue = isQueued
            ? """{"Name":"Q","EnqueueTimestamp":"2026-03-10T10:00:10Z","DequeueTimestamp":"2026-03-10T10:00:20Z","Duration":10}"""
            : "null";
        var text = new StringBuilder(
            $$"""{"ContactId":"{{id}}","Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2026-03-10T10:00:00Z","LastUpdateTimestamp":"2026-03-10T{{updated}}Z","Queue":{{queue}}"""
        );
        text.Append(
            initial.Length > 0 ? $",\"InitialContactId\":\"{initial}\",\"PreviousContactId\":\"{initial}\"" : ""
        );
        text.Append(next.Length > 0 ? $",\"NextContactId\":\"{next}\"" : "");
        text.Append(isOver ? ",\"DisconnectTimestamp\":\"2026-03-10T10:05:00Z\"" : "");
        return text.Append('}').ToString();
    }
}
