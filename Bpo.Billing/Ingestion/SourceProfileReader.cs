using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Mapping;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;
using Bpo.Domain.Time;

namespace Bpo.Billing.Ingestion;

/// <summary>Checks what a source decides about its files. The answer is its profile, or every fault with its JSON pointer.</summary>
public static class SourceProfileReader
{
    private const int MaximumDepth = 16;

    private static readonly IReadOnlyDictionary<string, bool> Hour24 = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["refuse"] = false,
        ["next-midnight"] = true,
    };

    private static readonly IReadOnlyDictionary<string, bool> DecimalMarks = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["point"] = false,
        ["comma"] = true,
    };

    private static readonly IReadOnlyDictionary<string, RepeatedHour> Passes = new Dictionary<string, RepeatedHour>(
        StringComparer.Ordinal
    )
    {
        ["first"] = RepeatedHour.First,
        ["second"] = RepeatedHour.Second,
        ["reject"] = RepeatedHour.Reject,
    };

    private static readonly IReadOnlyDictionary<string, char> Separators = new Dictionary<string, char>(
        StringComparer.Ordinal
    )
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["pipe"] = '|',
    };

    /// <param name="timeZone">IANA; null or empty when the source prints offsets.</param>
    /// <param name="profile">A JSON object; null or empty for the format's defaults.</param>
    public static Result<SourceProfile> Read(string format, string? timeZone, string? profile)
    {
        if (UsageFormats.Find(format) is not { } known)
        {
            var names = string.Join(", ", UsageFormats.All.Select(each => each.Name));
            return new Problem(RefusalCodes.UnknownFormat, $"'{format}' is not one of {names}.");
        }

        try
        {
            using var document = JsonDocument.Parse(
                string.IsNullOrWhiteSpace(profile) ? "{}" : profile,
                new JsonDocumentOptions { MaxDepth = MaximumDepth }
            );
            return Read(known, timeZone, document.RootElement);
        }
        catch (JsonException broken)
        {
            return new Problem(RefusalCodes.InvalidProfile, $"The profile is no JSON: line {broken.LineNumber + 1}.");
        }
    }

    private static Result<SourceProfile> Read(UsageFormat format, string? timeZone, JsonElement root)
    {
        var faults = new Faults();
        var zone = ContractZone.Find(timeZone);
        if (zone is null && !string.IsNullOrEmpty(timeZone))
        {
            faults.Add("/timeZone", "time-zone", $"'{timeZone}' is not a known time zone.");
        }

        var node = new TermsNode(root, "/profile", faults);
        var rules = ReadRules(node, zone) with { Holds = HoldReader.Read(node, format) };
        var dialect = format.IsDelimited ? ReadDialect(node) : DelimitedDialect.Comma;
        var mapping = format.Name == "delimited" ? MappingReader.Read(node, dialect) : null;
        var configured = format.Configure?.Invoke(node);
        node.Close();
        return faults.None
            ? new SourceProfile(format, rules, dialect, mapping) { Configured = configured }
            : new Problem(RefusalCodes.InvalidProfile, "The profile cannot be used as it is.", faults.Found);
    }

    private static ReadingRules ReadRules(TermsNode node, ContractZone? zone)
    {
        var encoding = node.OptionalText("encoding") ?? "utf-8";
        if (EncodingWords.Find(encoding) is null)
        {
            node.Fault(
                "encoding",
                "unknown-word",
                $"'{encoding}' is not one of {string.Join(", ", EncodingWords.All)}."
            );
        }

        var tolerances = node.Child("tolerances");
        var rules = new ReadingRules
        {
            Encoding = encoding,
            Sheet = node.OptionalText("sheet"),
            HasDecimalComma = node.OptionalWord("decimal", DecimalMarks) ?? false,
            Zone = zone,
            AcceptsHour24 = node.OptionalWord("hour24", Hour24) ?? false,
            RepeatedHour = node.OptionalWord("repeatedHour", Passes) ?? RepeatedHour.First,
            KeepsNumbers = node.OptionalFlag("keepNumbers") ?? false,
            StampToleranceSeconds = tolerances?.OptionalInteger("stampSeconds") ?? 2,
            DurationToleranceSeconds = tolerances?.OptionalInteger("durationSeconds") ?? 2,
        };
        tolerances?.Close();
        return rules;
    }

    private static DelimitedDialect ReadDialect(TermsNode node)
    {
        var quote = node.OptionalText("quote") ?? "\"";
        if (quote != "none" && (quote.Length != 1 || quote[0] is '\r' or '\n'))
        {
            node.Fault("quote", "type", "A single character or \"none\" is expected.");
        }

        return new DelimitedDialect(
            node.OptionalWord("separator", Separators) ?? ',',
            quote.Length == 1 ? quote[0] : null,
            node.OptionalFlag("lenientQuotes") ?? false
        );
    }
}
