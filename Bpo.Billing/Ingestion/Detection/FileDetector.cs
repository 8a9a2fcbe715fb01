using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>Looks at the beginning of a file and proposes how to read it. Nothing is stored, nothing decided.</summary>
public static partial class FileDetector
{
    private const int SampleRows = 10;

    /// <param name="format">What a person chose instead of the likeliest; null for that.</param>
    /// <param name="timeZone">As a person chose it; null or empty while nobody has.</param>
    public static Result<FileProposal> Detect(
        string name,
        ReadOnlyMemory<byte> start,
        bool isWhole,
        string? format,
        string? timeZone
    ) =>
        format is not null && UsageFormats.Find(format) is null
            ? new Problem(RefusalCodes.UnknownFormat, $"'{format}' is no format that is known.")
            : HeadBytes.Of(name, start, isWhole).Then(head => Propose(head, format, timeZone));

    private static Result<FileProposal> Propose(HeadBytes bytes, string? format, string? timeZone)
    {
        if (bytes.Bytes.Length == 0)
        {
            return new Problem(RefusalCodes.Empty, "The file is empty.");
        }

        var encoding = EncodingGuess.Of(bytes.Bytes.Span);
        var head = HeadText.Read(bytes.Name, bytes.Bytes.Span, encoding, bytes.IsWhole);
        var guesses = FormatGuess.Of(head);
        var chosen = format ?? (guesses.Count == 0 ? null : guesses[0].Format.Name);
        var table = head.Json.IsJson || !head.Table.IsTable ? null : head.Table;
        var mapping = chosen == "delimited" && table is { HasHeader: true } ? MappingProposal.Of(table) : null;
        var hasComma = table is not null && table.Dialect.Separator != ',' && HasDecimalComma(table);
        var profile = ProfileOf(
            guesses.FirstOrDefault(guess => guess.Format.Name == chosen),
            encoding,
            table,
            mapping,
            hasComma
        );
        var sample = chosen is null ? [] : Sample(head, bytes, chosen, timeZone, profile);
        return new FileProposal(
            bytes.Packing,
            encoding,
            table,
            guesses,
            chosen,
            profile,
            NeedsZone(sample, head, bytes, chosen, profile),
            hasComma,
            mapping?.Columns ?? [],
            mapping?.Missing ?? [],
            sample
        );
    }

    private static JsonObject ProfileOf(
        FormatGuess? guess,
        EncodingGuess encoding,
        TableHead? table,
        MappingProposal? mapping,
        bool hasComma
    )
    {
        var profile = new JsonObject();
        if (encoding.Word != "utf-8" && encoding.Sign != EncodingSign.Mark)
        {
            profile["encoding"] = encoding.Word;
        }

        if (hasComma)
        {
            profile["decimal"] = "comma";
        }

        if (
            guess is { Format.IsDelimited: true }
            && table is not null
            && SeparatorWord(table.Dialect.Separator) is { } separator
        )
        {
            profile["separator"] = separator;
        }

        if (guess?.Format.Name == "delimited" && table is { Skipped: > 0 })
        {
            profile["skipLines"] = table.Skipped;
        }

        foreach (var (member, value) in guess?.Match.Profile ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            profile[member] = JsonNode.Parse(value);
        }

        foreach (var (member, value) in mapping?.Profile() ?? [])
        {
            profile[member] = value?.DeepClone();
        }

        return profile;
    }

    /// <summary>Null for the comma, which needs no saying.</summary>
    private static string? SeparatorWord(char separator) =>
        separator switch
        {
            ';' => "semicolon",
            '\t' => "tab",
            '|' => "pipe",
            _ => null,
        };

    private static List<UsageRow> Sample(
        FileHead head,
        HeadBytes bytes,
        string format,
        string? timeZone,
        JsonObject profile
    ) =>
        SourceProfileReader
            .Read(format, timeZone, profile.ToJsonString())
            .Match(read => Read(bytes.Packing == "xlsx" ? read.OfSheet() : read, head), _ => []);

    private static List<UsageRow> Read(SourceProfile profile, FileHead head)
    {
        using var text = new StringReader(head.Text);
        var reader = profile.Reader("", ReadLimits.Default, []);
        return
        [
            .. reader.Read(text).Concat(reader.Finish()).Where(row => row is not UsageRow.Skipped).Take(SampleRows),
        ];
    }

    /// <summary>Times without an offset show only when nobody has named a zone yet.</summary>
    private static bool NeedsZone(
        List<UsageRow> sample,
        FileHead head,
        HeadBytes bytes,
        string? format,
        JsonObject profile
    ) =>
        format is not null
        && (IsWithoutZone(sample) || IsWithoutZone(Sample(head, bytes, format, timeZone: null, profile)));

    private static bool IsWithoutZone(List<UsageRow> sample) =>
        sample.OfType<UsageRow.Rejected>().Any(row => row.Code == RowCodes.StampWithoutZone);

    private static bool HasDecimalComma(TableHead table)
    {
        var values = table.Rows.SelectMany(row => row).ToList();
        return values.Exists(value => CommaNumber().IsMatch(value))
            && !values.Exists(value => PointNumber().IsMatch(value));
    }

    [GeneratedRegex(@"^-?\d+,\d{1,4}$", RegexOptions.None, 1000)]
    private static partial Regex CommaNumber();

    [GeneratedRegex(@"^-?\d+\.\d{1,4}$", RegexOptions.None, 1000)]
    private static partial Regex PointNumber();
}
