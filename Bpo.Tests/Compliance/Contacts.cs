using System.Globalization;

namespace Bpo.Tests.Compliance;

/// <summary>Contacts as a request carries them.</summary>
internal static class Contacts
{
    public static string Usage(params IEnumerable<string> contacts) =>
        $$""", "usage": { "contacts": [ {{string.Join(",\n", contacts)}} ] }""";

    public static string Answered(string id, string at, int wait = 10, string more = "") =>
        Of(id, at, "answered", wait, more);

    public static string Abandoned(string id, string at, int wait = 10, string more = "") =>
        Of(id, at, "abandoned", wait, more);

    public static string Of(string id, string at, string outcome, int wait, string more = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "id": "{{id}}", "enqueuedAt": "{{at}}", "outcome": "{{outcome}}", "waitSeconds": {{wait}} {{more}} }"""
        );
}
