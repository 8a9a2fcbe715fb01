using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A zone set wrongly is put right and the file sent again.</summary>
public sealed class ProfilesCorrected
{
    private const string OneLeg =
        "\"\",\"0301\",\"500\",\"in\",\"A\",\"SIP/t-1\",\"SIP/bob-1\",\"Dial\",\"x\",\"2024-03-10 10:00:00\",\"2024-03-10 10:00:05\",\"2024-03-10 10:01:05\",65,60,\"ANSWERED\",\"DOCUMENTATION\",\"1710064800.1\",\"\",\"\",\"1710064800.1\",1";

    private static readonly string[] TwoLegs =
    [
        OneLeg.Replace("1710064800.1", "1710064800.2", StringComparison.Ordinal),
        OneLeg
            .Replace("1710064800.1", "1710064800.2", StringComparison.Ordinal)
            .Replace("SIP/bob-1", "SIP/carol-1", StringComparison.Ordinal)[..^1] + "2",
    ];

    internal static readonly string[] File = [OneLeg, .. TwoLegs];

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task calls_of_several_legs_stayed_in_the_wrong_zone(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-cdr-csv", activate: false);

        await desk.Import(File);
        await SetZone(desk, "Etc/UTC");
        var dry = await desk.DryRun(File);
        var corrected = await desk.Import(File);

        Assert.Equal((2, 0), (dry.Updated, dry.Duplicates));
        Assert.Equal((2, 0), (corrected.Updated, corrected.Duplicates));
        Assert.All(
            await desk.Contacts(contract: Guid.Empty),
            call => Assert.Equal(10, call.EnqueuedAt.UtcDateTime.Hour)
        );
        await desk.RollupsAreARecount(service: "", contract: Guid.Empty);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_zone_set_back_left_the_contacts_of_the_wrong_one(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-cdr-csv", activate: false);

        await desk.Import(File);
        await SetZone(desk, "America/New_York");
        await desk.Import(File);
        await SetZone(desk, "Europe/Berlin");
        var back = await desk.Import(File);
        var again = await desk.Import(File);

        Assert.Equal((null, 2L), (back.RepeatOf, back.Updated));
        Assert.Equal(back.Id, again.RepeatOf);
        Assert.All(
            await desk.Contacts(contract: Guid.Empty),
            call => Assert.Equal(9, call.EnqueuedAt.UtcDateTime.Hour)
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_shorter_picture_of_a_call_is_no_correction_whatever_reads_it(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, "asterisk-cdr-csv", activate: false);

        await desk.Import(TwoLegs);
        await SetZone(desk, "Etc/UTC");
        var shorter = await desk.Import(TwoLegs[0]);

        Assert.Equal((0, 1), (shorter.Updated, shorter.Duplicates));
    }

    private static async Task SetZone(ImportDesk desk, string zone)
    {
        await using var db = desk.Database();
        await db.Set<Source>()
            .Where(source => source.Id == desk.Source.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.TimeZone, zone), ContractFixture.Cancel);
    }
}
