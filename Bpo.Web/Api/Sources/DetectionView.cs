using System.Text.Json;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Web.Api.Sources;

/// <summary>What a file seems to be: to be confirmed or changed, then sent as a source.</summary>
/// <param name="Packing">none, gzip, zip or xlsx.</param>
/// <param name="Formats">The likeliest first.</param>
/// <param name="Format">The one the profile and the sample are for; null when nothing fits.</param>
/// <param name="Separator">Between the fields of a table; null for other files.</param>
/// <param name="Profile">As <c>POST /sources</c> takes it.</param>
/// <param name="NeedsTimeZone">Whether times stand in it without an offset, so that the source must name a zone.</param>
/// <param name="Columns">Of a table of unknown make: what each column would become.</param>
/// <param name="Missing">Members every contact needs and no column was found for.</param>
/// <param name="Sample">The first rows as they would be read.</param>
public sealed record DetectionView(
    string Packing,
    DetectionView.EncodingSeen Encoding,
    IReadOnlyList<DetectionView.FormatSeen> Formats,
    string? Format,
    string? Separator,
    bool HasHeader,
    bool HasDecimalComma,
    bool NeedsTimeZone,
    JsonElement Profile,
    IReadOnlyList<ColumnGuess> Columns,
    IReadOnlyList<string> Missing,
    IReadOnlyList<SampleRow> Sample
)
{
    public static DetectionView Of(FileProposal proposal) =>
        new(
            proposal.Packing,
            new EncodingSeen(
                proposal.Encoding.Word,
                Word(proposal.Encoding.Certainty),
                Word(proposal.Encoding.Sign),
                proposal.Encoding.Reason
            ),
            [.. proposal.Formats.Select(FormatSeen.Of)],
            proposal.Format,
            proposal.Table?.Dialect.Separator.ToString(),
            proposal.Table?.HasHeader ?? false,
            proposal.HasDecimalComma,
            proposal.NeedsZone,
            JsonElement.Parse(proposal.Profile),
            proposal.Columns,
            proposal.Missing,
            [.. proposal.Sample.Select(SampleRow.Of)]
        );

    /// <param name="Sign">mark, ascii, well-formed, wide, letters or last.</param>
    public sealed record EncodingSeen(string Name, string Certainty, string Sign, string Reason);

    /// <param name="Certainty">certain, likely or possible.</param>
    /// <param name="Sign">columns, members, lines, elements or table.</param>
    /// <param name="Evidence">What was found.</param>
    public sealed record FormatSeen(
        string Name,
        string Certainty,
        string Sign,
        IReadOnlyList<string> Evidence,
        string Reason
    )
    {
        public static FormatSeen Of(FormatGuess guess) =>
            new(
                guess.Format.Name,
                Word(guess.Match.Certainty),
                Word(guess.Match.Sign),
                guess.Match.Evidence,
                guess.Match.Reason
            );
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
