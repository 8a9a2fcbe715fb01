using System.Text;
using System.Text.Json.Nodes;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion.Detection;

public sealed class FilesAreProposed
{
    private const string Table =
        "Номер;Дата;Оператор;Разговор\n1;03.04.2026 09:00;Жанна Щёголева;125\n2;23.04.2026 10:30;Анна Цой;61\n";

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16be", "utf-16be")]
    [InlineData("windows-1251", "windows-1251")]
    public void a_russian_table_shows_its_encoding(string written, string expected) =>
        Assert.Equal(expected, Propose(EncodingWords.Find(written)!.GetBytes(Table)).Encoding.Word);

    [Fact]
    public void umlauts_of_latin_1_were_taken_for_russian()
    {
        var proposal = Propose(
            Encoding.Latin1.GetBytes("id,enqueuedAt,outcome,queue\n1,2026-10-01T09:00:00Z,answered,Verk\u00e4ufe\n")
        );

        Assert.Equal(("iso-8859-1", EncodingSign.Last), (proposal.Encoding.Word, proposal.Encoding.Sign));
        Assert.Equal("Verk\u00e4ufe", Assert.Single(proposal.Sample.OfType<UsageRow.Accepted>()).Contact.Queue);
    }

    [Fact]
    public void a_chinese_table_shows_its_encoding()
    {
        var bytes = EncodingWords
            .Find("gb18030")!
            .GetBytes("编号,开始时间,坐席,状态\n1,2026-10-01 09:00:00,王小明,接听\n2,2026-10-01 09:05:00,李丽,未接\n");
        var proposal = Propose(bytes);

        Assert.Equal("gb18030", proposal.Encoding.Word);
        Assert.Empty(proposal.Missing);
        Assert.Equal("gb18030", ProfileOf(proposal)["encoding"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(";", "semicolon")]
    [InlineData("\t", "tab")]
    [InlineData("|", "pipe")]
    public void the_separator_is_the_one_all_rows_agree_on(string separator, string word)
    {
        var text = Table.Replace(";", separator, StringComparison.Ordinal);

        Assert.Equal(word, ProfileOf(Propose(Encoding.UTF8.GetBytes(text)))["separator"]!.GetValue<string>());
    }

    [Fact]
    public void a_date_that_reads_two_ways_is_shown_with_both()
    {
        var either = Propose("id;begin;state\n1;03/04/2026 09:00;Y\n2;05/04/2026 09:00;N\n").Columns[1];
        var plain = Propose("id;begin;state\n1;03/04/2026 09:00;Y\n2;25/04/2026 09:00;N\n").Columns[1];

        Assert.Equal(("dd/MM/yyyy H:mm", "M/d/yyyy H:mm"), (either.Pattern, either.Otherwise));
        Assert.Equal(("dd/MM/yyyy H:mm", null), (plain.Pattern, plain.Otherwise));
    }

    [Fact]
    public void decimal_commas_are_seen_and_read()
    {
        const string Text = "id;enqueuedAt;outcome;cost\n1;2026-10-01T09:00:00Z;answered;12,50\n";
        var proposal = Propose(Text);

        Assert.Equal("comma", ProfileOf(proposal)["decimal"]!.GetValue<string>());
        Assert.Equal(12.5m, Assert.Single(proposal.Sample.OfType<UsageRow.Accepted>()).Contact.Cost);
        Assert.Equal(
            RowCodes.BadNumber,
            Reading
                .Rows("canonical-csv", Text.Replace("12,50", "1.234", StringComparison.Ordinal), proposal.Profile)
                .Rejected()
                .Code
        );
    }

    [Fact]
    public void a_zone_is_asked_for_only_where_times_have_none()
    {
        Assert.True(Propose("id,enqueuedAt,outcome\n1,2026-10-01T09:00:00,answered\n").NeedsZone);
        Assert.False(Propose("id,enqueuedAt,outcome\n1,2026-10-01T09:00:00+02:00,answered\n").NeedsZone);
    }

    [Fact]
    public void lines_of_title_above_the_header_are_skipped()
    {
        var proposal = Propose(
            "Report of October\n\nNr;Begin;State\n1;2026-10-01 09:00;Y\n2;2026-10-02 09:00;N\n",
            zone: "Europe/Berlin"
        );

        Assert.Equal(1, ProfileOf(proposal)["skipLines"]!.GetValue<int>());
    }

    [Fact]
    public void archives_and_workbooks_are_looked_into()
    {
        const string Text = "id,enqueuedAt,outcome\n1,2026-10-01T09:00:00Z,answered\n";

        Assert.Equal(("gzip", "canonical-csv"), Seen(Gzip.Pack(Text)));
        Assert.Equal(("zip", "canonical-csv"), Seen(Zip.Pack(("a.csv", Text))));
        var rows = string.Concat(Enumerable.Range(2, 20_000).Select(n => $"{n},2026-10-01T09:00:00Z,answered\n"));
        Assert.Equal(("gzip", "canonical-csv"), Seen(Gzip.Pack(Text + rows)[..20_000]));
        Assert.Equal(
            ("xlsx", "canonical-csv"),
            Seen(
                new WorkbookFile()
                    .Sheet(
                        1,
                        """<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>enqueuedAt</v></c><c r="C1" t="str"><v>outcome</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2" t="str"><v>answered</v></c></row>"""
                    )
                    .Bytes()
            )
        );
    }

    [Fact]
    public void a_table_of_unknown_make_is_mapped_from_its_names_and_values()
    {
        var file = File.ReadAllBytes(SharedData.Find("pwc_phonenow_2021q1", "Call-Center-Dataset.csv"));
        var proposal = Propose(file[..(64 << 10)], "Europe/Zurich", isWhole: false);
        var contacts = Reading
            .Rows("delimited", file, proposal.Profile, "Europe/Zurich")
            .OfType<UsageRow.Accepted>()
            .Select(row => row.Contact)
            .ToList();

        Assert.Empty(proposal.Missing);
        Assert.Equal(
            (5_000, 4_054, 946),
            (contacts.Count, contacts.Count(c => c.IsAnswered), contacts.Count(c => c.Outcome == Outcome.Abandoned))
        );
        Assert.Equal((911_837, 3_646), (contacts.Sum(c => c.TalkSeconds), contacts.Count(c => c.Resolved == true)));
    }

    [Theory]
    [InlineData("vendor_samples/amazon_connect_ctr_1.json", "amazon-connect")]
    [InlineData("vendor_samples/genesys_conversation_detail_1.json", "genesys-cloud")]
    [InlineData("vendor_samples/talkdesk_calls_new_payload.json", "talkdesk")]
    [InlineData("vendor_samples/talkdesk_calls_old_payload.json", "talkdesk")]
    [InlineData("vendor_samples/twilio_calls.json", "twilio")]
    [InlineData("vendor_samples/zendesk_metric_event_activate.json", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/ticket_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/ticket_field_history_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/ticket_comment_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/ticket_schedule_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/ticket_sla_policy_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/sla_policy_metric_history_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/schedule_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/schedule_holiday_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/time_zone_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/daylight_time_data.csv", "zendesk")]
    [InlineData("zendesk_fivetran_seeds/audit_log_data.csv", "zendesk")]
    [InlineData("asterisk_queue_log_2010/queue_log", "asterisk-queue-log")]
    [InlineData("asterisk_csv_gce_gmt/queue_log", "asterisk-queue-log")]
    [InlineData("vendor_samples/cucm_cdr_15.csv", "cisco-cucm-cdr")]
    [InlineData("vendor_samples/cucm_cmr_15.csv", "cisco-cucm-cdr")]
    [InlineData("vendor_samples/3cx_cdr_lines.txt", "3cx-cdr")]
    [InlineData("freeswitch_csv_kx/Master.csv", "freeswitch-csv")]
    [InlineData("asterisk_csv_gce_gmt/Master.csv", "asterisk-cdr-csv")]
    [InlineData("asterisk_custom_kely/Master.csv", "asterisk-cdr-custom")]
    [InlineData("asterisk_cdr_spec_examples/Master.csv", "asterisk-cdr-csv")]
    [InlineData("kaggle_callcenter_daily/Call Center Data.csv", "delimited")]
    [InlineData("pwc_phonenow_2021q1/Call-Center-Dataset.csv", "delimited")]
    [InlineData("anonymous_bank_feb1999_first_half/february_1999_days_01_14.tsv", "delimited")]
    public void a_real_file_is_recognised(string file, string format)
    {
        var bytes = File.ReadAllBytes(SharedData.Find(file.Split('/')));
        var isWhole = bytes.Length <= 256 << 10;

        Assert.Equal(format, Propose(isWhole ? bytes : bytes[..(256 << 10)], isWhole: isWhole).Format);
    }

    [Fact]
    public void the_older_talkdesk_payload_is_told_by_its_fields()
    {
        var file = File.ReadAllBytes(SharedData.Find("vendor_samples", "talkdesk_calls_old_payload.json"));

        Assert.Equal("old", ProfileOf(Propose(file))["payload"]!.GetValue<string>());
    }

    private static JsonNode ProfileOf(FileProposal proposal) => JsonNode.Parse(proposal.Profile)!;

    private static (string Packing, string? Format) Seen(byte[] bytes)
    {
        var proposal = Propose(bytes);
        return (proposal.Packing, proposal.Format);
    }

    private static FileProposal Propose(string text, string? zone = null) =>
        Propose(Encoding.UTF8.GetBytes(text), zone);

    private static FileProposal Propose(byte[] bytes, string? zone = null, bool isWhole = true) =>
        FileDetector
            .Detect("", bytes, isWhole, new DetectionWish(null, zone, null))
            .Match(seen => seen, problem => throw new InvalidOperationException(problem.Detail));
}
