using System.Text.RegularExpressions;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The ways in which formats give themselves away; what a format puts under <see cref="UsageFormat.Recognise"/>.</summary>
public static class Signatures
{
    private const int SampleLines = 20;
    private const int ShownSigns = 6;

    /// <summary>A header with all of these columns, in any order and case.</summary>
    public static Func<FileHead, FormatMatch?> Columns(Certainty certainty, params string[] names) =>
        head =>
            names.All(name => head.Table.Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
                ? new FormatMatch(certainty, FormatSign.Columns, [.. names.Take(ShownSigns)])
                : null;

    /// <summary>A JSON object, or the first of a list, with all of these members.</summary>
    public static Func<FileHead, FormatMatch?> Members(Certainty certainty, params string[] names) =>
        head =>
            head.Json.Objects.Any(each => names.All(each.Contains))
                ? new FormatMatch(certainty, FormatSign.Members, [.. names.Take(ShownSigns)])
                : null;

    /// <summary>Each of the first lines matches.</summary>
    /// <param name="shape">The shape in words, as a person would describe it.</param>
    public static Func<FileHead, FormatMatch?> Lines(Certainty certainty, Regex line, string shape) =>
        head =>
            head.Lines.Count > 0 && head.Lines.Take(SampleLines).All(line.IsMatch)
                ? new FormatMatch(certainty, FormatSign.Lines, [shape])
                : null;

    /// <summary>Each of the first rows of a file without a header satisfies the claim.</summary>
    /// <param name="shape">The shape in words, as a person would describe it.</param>
    public static Func<FileHead, FormatMatch?> Rows(
        Certainty certainty,
        Func<IReadOnlyList<string>, bool> claim,
        string shape
    ) =>
        head =>
            head.Table.Rows.Count > 0 && head.Table.Rows.Take(SampleLines).All(claim)
                ? new FormatMatch(certainty, FormatSign.Lines, [shape])
                : null;

    /// <summary>The first of several signs that is there.</summary>
    public static Func<FileHead, FormatMatch?> Any(params Func<FileHead, FormatMatch?>[] signs) =>
        head => signs.Select(sign => sign(head)).FirstOrDefault(match => match is not null);
}
