using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A call that begins in one file, is answered in the next and ends in a third, as logs that rotate by the hour write it.</summary>
public sealed class CallsOpenOverFiles
{
    private const string Entered = "1790000000|c.1|support|NONE|ENTERQUEUE||4915112345678";
    private const string Connected = "1790000030|c.1|support|Agent/7|CONNECT|30|c.2|5";
    private const string Completed = "1790000150|c.1|support|Agent/7|COMPLETECALLER|30|120|1";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_a_second_file_added_to_an_open_call_is_not_lost(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);

        await desk.Import(Entered);
        await desk.Import(Connected);
        await desk.Import(Completed);

        var contact = Assert.Single(await desk.Contacts(contract: Guid.Empty));
        Assert.Equal((30, 120, "Agent/7"), (contact.WaitSeconds, contact.TalkSeconds, contact.Agent));
        Assert.All(await desk.SetAside(), row => Assert.NotNull(row.SettledBy));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_open_call_is_settled_at_its_own_source_only(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-queue-log", zone: "", activate: false);
        var other = await desk.AddSource("asterisk-queue-log", zone: "", name: "pbx-2");

        await desk.Import(Entered);
        (await desk.TryImport(System.Text.Encoding.UTF8.GetBytes(Entered), source: other)).Accepted();
        await desk.Import(Connected, Completed);

        Assert.Single(await desk.SetAside(), row => row.SettledBy is null);
    }
}
