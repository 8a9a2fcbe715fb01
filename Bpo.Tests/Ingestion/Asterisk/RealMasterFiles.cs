using System.Text.Json;
using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Calls;

namespace Bpo.Tests.Ingestion.Asterisk;

/// <summary>Real files of other people's switches, against the figures counted from them.</summary>
public sealed class RealMasterFiles
{
    [Fact]
    public void the_autumn_of_2016_in_utc()
    {
        var rows = Gce("""{"applications":"answered"}""");
        var contacts = rows.Contacts();

        Assert.Equal(269, rows.Count);
        Assert.Equal((266, 3), (contacts.Count, rows.Filtered()["joined-leg"]));
        Assert.Equal(245, contacts.Count(contact => contact.IsAnswered));
        Assert.Equal(6_791, contacts.TalkSeconds());
        Assert.Equal(28, contacts.Count(contact => contact is { IsAnswered: true, TalkSeconds: 0 }));
        Assert.Equal(
            (6_791, 7_446, 13_140),
            (contacts.BilledSeconds(1, 1), contacts.BilledSeconds(6, 6), contacts.BilledSeconds(60, 60))
        );
        Assert.DoesNotContain(WarningCodes.ZoneDoubtful, rows.Warnings().Keys);
    }

    [Fact]
    public void half_of_its_answers_were_a_machine_and_bill_nothing_unless_asked()
    {
        var contacts = Gce(null).Contacts();

        Assert.Equal(119, contacts.Count(contact => contact.IsAnswered));
        Assert.Equal(3, contacts.Count(contact => contact.Outcome == Outcome.Voicemail));
    }

    [Fact]
    public void its_rotated_queue_logs_hold_no_call_and_are_no_fault()
    {
        foreach (var name in (string[])["queue_log", "queue_log.1", "queue_log.2", "queue_log.3", "queue_log.4"])
        {
            var file = File.ReadAllBytes(SharedData.Find("asterisk_csv_gce_gmt", name));

            Assert.All(
                Reading.Rows("asterisk-queue-log", file, zone: null),
                row => Assert.IsType<UsageRow.Skipped>(row)
            );
        }
    }

    [Fact]
    public void a_custom_mapping_of_july_2023()
    {
        var rows = Reading.Rows(
            "asterisk-cdr-custom",
            File.ReadAllBytes(SharedData.Find("asterisk_custom_kely", "Master.csv")),
            zone: "Indian/Antananarivo"
        );
        var contacts = rows.Contacts();

        Assert.Equal((14, 14), (rows.Count, contacts.Count));
        Assert.Equal(
            (11, 3),
            (
                contacts.Count(contact => contact.IsAnswered),
                contacts.Count(contact => contact.Outcome == Outcome.NoAnswer)
            )
        );
        Assert.Equal(
            (78, 120, 660),
            (contacts.BilledSeconds(1, 1), contacts.BilledSeconds(6, 6), contacts.BilledSeconds(60, 60))
        );
        Assert.Empty(rows.Warnings());
    }

    [Fact]
    public void in_the_wrong_zone_every_call_of_it_warns() =>
        Assert.Equal(
            14,
            Reading
                .Rows(
                    "asterisk-cdr-custom",
                    File.ReadAllBytes(SharedData.Find("asterisk_custom_kely", "Master.csv")),
                    zone: "UTC"
                )
                .Warnings()[WarningCodes.ZoneDoubtful]
        );

    [Fact]
    public void the_specification_has_two_malformed_times_and_each_of_its_scenarios_is_one_call()
    {
        var lines = File.ReadAllLines(SharedData.Find("asterisk_cdr_spec_examples", "Master.csv"));
        using var told = JsonDocument.Parse(
            File.ReadAllText(SharedData.Find("asterisk_cdr_spec_examples", "scenarios.json"))
        );
        var scenarios = told.RootElement.GetProperty("scenarios").EnumerateArray().ToList();
        var rejected = new List<string>();
        var contacts = new List<Contact>();
        var at = 0;
        foreach (var count in scenarios.Select(scenario => scenario.GetProperty("rows").GetArrayLength()))
        {
            var rows = Reading.Rows("asterisk-cdr-csv", string.Join('\n', lines[at..(at + count)]), zone: "UTC");
            rejected.AddRange(
                rows.OfType<UsageRow.Rejected>().Select(row => $"{at + row.Line}:{row.Column}:{row.Code}")
            );
            contacts.AddRange(rows.Contacts());
            at += count;
        }

        Assert.Equal((24, 54), (scenarios.Count, at));
        Assert.Equal(["16:end:bad-timestamp", "54:answer:bad-timestamp"], rejected);
        Assert.InRange(contacts.TalkSeconds(), 1, 3_330);
    }

    private static List<UsageRow> Gce(string? profile) =>
        Reading.Rows(
            "asterisk-cdr-csv",
            File.ReadAllBytes(SharedData.Find("asterisk_csv_gce_gmt", "Master.csv")),
            profile,
            "UTC"
        );
}
