using System.Xml.Linq;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Records;

namespace Bpo.Tests.Localization;

/// <summary>Words that pages look up by a value: the rule that made a contact, and why a row is none.</summary>
public sealed class RulesAndReasonsAreSaid
{
    public static TheoryData<string> Languages => ["", ".ru", ".zh-Hans"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_rule_has_a_sentence(string language) =>
        Assert.Empty(ContactRule.All.Select(rule => $"Rule.{rule}").Except(Names("Contacts", language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_warning_and_reason_of_calls_has_a_name(string language) =>
        Assert.Empty(
            new[]
            {
                WarningCodes.QueueInferred,
                WarningCodes.ZoneDoubtful,
                RowCodes.LateLeg,
                RowCodes.BrokenXml,
                FilterReasons.JoinedLeg,
                FilterReasons.RepeatedLeg,
                FilterReasons.QueueCall,
                FilterReasons.ConferenceCall,
                FilterReasons.NotACall,
            }
                .Select(code => $"Code.{code}")
                .Except(Names("Imports", language))
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_kind_of_record_has_a_name(string language) =>
        Assert.Empty(UsageKinds.All.Select(kind => $"Kind.{kind.Name}").Except(Names("Imports", language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void every_channel_and_direction_of_the_terms_is_said(string language) =>
        Assert.Empty(
            TermsWords
                .Channels.Keys.Select(word => $"Channel.{word}")
                .Concat(TermsWords.Directions.Keys.Select(word => $"Direction.{word}"))
                .Except(Names("Terms", language))
        );

    private static IEnumerable<string> Names(string file, string language) =>
        XDocument
            .Load(Path.Combine(RepositoryRoot.Path, "Bpo.Web/Localization/Resources", $"{file}{language}.resx"))
            .Root!.Elements("data")
            .Select(data => data.Attribute("name")!.Value);
}
