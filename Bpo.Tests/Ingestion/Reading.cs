using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Domain;

namespace Bpo.Tests.Ingestion;

/// <summary>Reads texts, bytes and files the way an import does.</summary>
internal static class Reading
{
    public static List<UsageRow> Rows(
        string format,
        string text,
        string? profile = null,
        string? zone = "Europe/Berlin",
        IReadOnlyList<string>? held = null
    ) => Rows(format, Encoding.UTF8.GetBytes(text), profile, zone, held);

    public static List<UsageRow> Rows(
        string format,
        byte[] bytes,
        string? profile = null,
        string? zone = "Europe/Berlin",
        IReadOnlyList<string>? held = null
    ) =>
        [
            .. UsageFile.Read(
                new MemoryStream(bytes),
                Profile(format, profile, zone),
                "pbx",
                ReadLimits.Default,
                held ?? []
            ),
        ];

    public static List<UsageRow> Csv(params string[] lines) => Rows("canonical-csv", string.Join('\n', lines));

    public static SourceProfile Profile(string format, string? profile, string? zone) =>
        SourceProfileReader
            .Read(format, zone, profile)
            .Match(read => read, problem => throw new InvalidOperationException(Describe(problem)));

    public static UsageRow.Rejected Rejected(this IEnumerable<UsageRow> rows) =>
        Assert.Single(rows.OfType<UsageRow.Rejected>());

    public static UsageRow.Accepted Accepted(this IEnumerable<UsageRow> rows) =>
        Assert.Single(rows.OfType<UsageRow.Accepted>());

    public static Problem Refused(this IEnumerable<UsageRow> rows) =>
        Assert.Single(rows.OfType<UsageRow.Refused>()).Problem;

    private static string Describe(Problem problem) =>
        $"{problem.Code}: {problem.Detail} {string.Join("; ", problem.Faults.Select(fault => $"{fault.Pointer} {fault.Message}"))}";
}
