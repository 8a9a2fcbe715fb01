using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>Looks at the beginning of a file and proposes how to read it. Nothing is stored, nothing decided.</summary>
public static partial class FileDetector
{
    private const int SampleRows = 10;

    public static Result<FileProposal> Detect(
        string name,
        ReadOnlyMemory<byte> start,
        bool isWhole,
        DetectionWish wish
    ) =>
        !string.IsNullOrEmpty(wish.Format) && UsageFormats.Find(wish.Format) is null
            ? new Problem(RefusalCodes.UnknownFormat, $"'{wish.Format}' is no format that is known.")
            : HeadBytes.Of(name, start, isWhole).Then(head => Propose(head, wish));

    private static Result<FileProposal> Propose(HeadBytes bytes, DetectionWish wish)
    {
        if (bytes.Bytes.Length == 0)
        {
            return new Problem(RefusalCodes.Empty, "The file is empty.");
        }

        var encoding = EncodingGuess.Of(bytes.Bytes.Span);
        var head = HeadText.Read(bytes.Name, bytes.Bytes.Span, encoding, bytes.IsWhole);
        var guesses = FormatGuess.Of(head);
        var chosen = !string.IsNullOrEmpty(wish.Format)
            ? wish.Format
            : guesses.Select(guess => guess.Format.Name).FirstOrDefault();
        var table = head.Json.IsJson || !head.Table.IsTable ? null : head.Table;
        var hasComma = table is not null && table.Dialect.Separator != ',' && HasDecimalComma(table);
        var mapping =
            chosen == "delimited" && table is { HasHeader: true } ? MappingProposal.Of(table, hasComma) : null;
        var proposed = ProfileOf(
            guesses.FirstOrDefault(guess => guess.Format.Name == chosen),
            encoding,
            table,
            mapping,
            hasComma
        );
        var profile = string.IsNullOrEmpty(wish.Profile) ? proposed.ToJsonString() : wish.Profile;
        var proposal = new FileProposal(
            bytes.Packing,
            encoding,
            table,
            guesses,
            chosen,
            profile,
            NeedsZone: mapping?.HasLocalTimes ?? false,
            hasComma,
            mapping?.Columns ?? [],
            mapping?.Missing ?? [],
            []
        );
        return chosen is null
            ? proposal
            : SourceProfileReader
                .Read(chosen, wish.TimeZone, profile)
                .Match<Result<FileProposal>>(
                    read => WithSample(proposal, bytes, head, read),
                    problem => wish.IsAtFault(problem) ? problem : proposal
                );
    }

    /// <summary>Whether a zone is needed shows when the rows are read without one.</summary>
    private static FileProposal WithSample(FileProposal proposal, HeadBytes bytes, FileHead head, SourceProfile profile)
    {
        var text =
            profile.Rules.Encoding == proposal.Encoding.Word || proposal.Encoding.Sign == EncodingSign.Mark
                ? head
                : HeadText.Read(
                    bytes.Name,
                    bytes.Bytes.Span,
                    proposal.Encoding with
                    {
                        Word = profile.Rules.Encoding,
                    },
                    bytes.IsWhole
                );
        var readAs = bytes.Packing == "xlsx" ? profile.OfSheet() : profile;
        var withoutZone = readAs with { Rules = readAs.Rules with { Zone = null } };
        return proposal with
        {
            Sample = Read(readAs, text),
            NeedsZone = Read(withoutZone, text)
                .OfType<UsageRow.Rejected>()
                .Any(row => row.Code == RowCodes.StampWithoutZone),
        };
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

        if (guess is not null && table is { Rows.Count: > 0 } && PatternGuess.Of(guess.Format, table) is { } patterns)
        {
            profile["patterns"] = patterns;
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

    private static List<UsageRow> Read(SourceProfile profile, FileHead head)
    {
        using var text = new StringReader(head.Text);
        var reader = profile.Reader("", ReadLimits.Default, []);
        return
        [
            .. reader.Read(text).Concat(reader.Finish()).Where(row => row is not UsageRow.Skipped).Take(SampleRows),
        ];
    }

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
