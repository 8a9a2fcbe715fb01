using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion;

/// <summary>What profiles may say, for people who write one.</summary>
public static class ProfileMembers
{
    /// <summary>Of every format.</summary>
    public static readonly IReadOnlyList<ProfileMember> Shared =
    [
        new("encoding", string.Join(" | ", EncodingWords.All), "utf-8", "A byte order mark in the file wins."),
        new("sheet", "text", "the first", "Which sheet of a workbook (XLSX) holds the usage."),
        new("decimal", "point | comma", "point", "What stands before the fraction of a number."),
        new("hour24", "refuse | next-midnight", "refuse", "What 24:00 is."),
        new(
            "repeatedHour",
            "first | second | reject",
            "first",
            "Which pass a local time belongs to when its hour comes twice."
        ),
        new(
            "keepNumbers",
            "true | false",
            "false",
            "Whether customers' numbers are stored, encrypted, beside their tokens: who may can reveal them."
        ),
        new(
            "tolerances",
            "{ stampSeconds, durationSeconds }",
            "2, 2",
            "How far stamps and printed durations may disagree."
        ),
        new(
            "holds",
            "{ badPercent, fromRows, rowCap, lostColumns: hold | take, trailer: { starts, rows, talkSeconds } }",
            "5, 100, 5000 (delimited) or 0, hold, none",
            "When a whole file waits for approval: too many bad rows, exactly as many rows as reports are cut at, a column gone, "
                + "or control totals (fields of the last line, counted from 1) that do not agree."
        ),
    ];

    public static readonly IReadOnlyList<ProfileMember> OfDelimited =
    [
        new("separator", "comma | semicolon | tab | pipe", "comma", "What stands between two fields."),
        new("quote", "a character | none", "\"", "What stands around a field that holds a separator."),
        new("lenientQuotes", "true | false", "false", "For sources that quote without escaping."),
    ];

    public static readonly IReadOnlyList<ProfileMember> OfMapping =
    [
        new("columns", "[ name ]", "", "Names by position, for files without a header."),
        new("skipLines", "whole number", "0", "Lines before the header."),
        new("key", "{ column | columns, separator }", null, "What identifies a contact in its source."),
        new("filters", "[ { reason, when } ]", "", "Rows that are no contacts, and why."),
        new("moments", "{ name: field }", "", "Moments that a field may lie after."),
        new("fields", "{ member: field }", null, Field),
        new("attributes", "[ column ]", "", "Columns kept beside the contact."),
    ];

    private const string Field =
        "A field is { column | columns with separator | constant, when, null, values, otherwise, pattern or patterns, century, "
        + "after, unit } or { first: [ field ] }. A condition is { column, equals | in | like | empty, not }. Units: seconds, "
        + "decimal-seconds, milliseconds, minutes, h:mm:ss, m:ss, day-fraction.";
}
