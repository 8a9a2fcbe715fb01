using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;

namespace Bpo.Tests.Contracts;

public sealed class TermsAreRefusedWithAPointer
{
    private const string Head = """ "effectiveFrom":"2026-10-01","currency":"EUR","timeZone":"Europe/Berlin" """;

    [Theory]
    [InlineData("""{"currency":"EUR","services":[]}""", "/effectiveFrom", "required")]
    [InlineData("""{"effectiveFrom":"01.10.2026","currency":"EUR","services":[]}""", "/effectiveFrom", "date")]
    [InlineData("""{"effectiveFrom":"2026-10-01","currency":"EURO","services":[]}""", "/currency", "currency")]
    [InlineData("""{"effectiveFrom":"2026-10-01","services":[]}""", "/currency", "required")]
    [InlineData("""{"effectiveFrom":"2026-10-01","currency":"EUR","timeZone":"Mars/Base"}""", "/timeZone", "time-zone")]
    [InlineData("{" + Head + ""","colour":"red"}""", "/colour", "unknown-member")]
    [InlineData("{" + Head + ""","a/b~c":1}""", "/a~1b~0c", "unknown-member")]
    [InlineData("{" + Head + ""","services":{}}""", "/services", "type")]
    [InlineData("{" + Head + ""","services":[{"name":"Voice"}]}""", "/services/0/id", "required")]
    [InlineData("{" + Head + ""","services":[{"id":""}]}""", "/services/0/id", "required")]
    [InlineData("{" + Head + ""","services":[{"id":"v"},{"id":"v"}]}""", "/services/1/id", "duplicate-id")]
    [InlineData(
        "{" + Head + ""","services":[{"id":"v","calendar":"office"}]}""",
        "/services/0/calendar",
        "unknown-reference"
    )]
    [InlineData(
        "{" + Head + ""","services":[{"id":"v","match":{"channels":["fax"]}}]}""",
        "/services/0/match/channels/0",
        "unknown-word"
    )]
    [InlineData(
        "{" + Head + ""","calendars":[{"id":"o","weekly":[{"days":["mon"],"from":"22:00","to":"22:00"}]}]}""",
        "/calendars/0/weekly/0/to",
        "order"
    )]
    [InlineData(
        "{" + Head + ""","invoicing":{"taxes":[{"category":"S","rate":"120"}]}}""",
        "/invoicing/taxes/0/rate",
        "percentage"
    )]
    [InlineData("{" + Head + ""","notices":{"disputeDays":-1}}""", "/notices/disputeDays", "integer")]
    public void the_fault_names_the_member_and_the_rule(string json, string pointer, string code) =>
        Assert.Contains(Refusal(json).Faults, fault => fault.Pointer == pointer && fault.Code == code);

    [Fact]
    public void broken_json_is_refused_with_its_line() =>
        Assert.Contains("line 2", Refusal("{\n\"effectiveFrom\" \"x\"}").Detail, StringComparison.Ordinal);

    [Fact]
    public void a_deeply_nested_document_is_refused() =>
        Assert.Equal("terms.not-json", Refusal(new string('[', 200) + new string(']', 200)).Code);

    [Fact]
    public void a_member_given_twice_is_refused() =>
        Assert.Contains(
            Refusal("{" + Head + ""","currency":"USD","services":[]}""").Faults,
            fault => fault.Code == "duplicate-member"
        );

    [Fact]
    public void the_smallest_terms_are_accepted() =>
        Assert.IsType<Result<Terms>.Ok>(Read("{" + Head + ""","services":[{"id":"voice"}]}"""));

    private static Result<Terms> Read(string json) => TermsReader.Read(Encoding.UTF8.GetBytes(json));

    private static Problem Refusal(string json) => Assert.IsType<Result<Terms>.Refused>(Read(json)).Problem;
}
