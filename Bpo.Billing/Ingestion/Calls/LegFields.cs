using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>The values of one record by name, read with the rules of the source; the first fault is kept.</summary>
/// <param name="value">The trimmed text of a column or variable; empty where it is absent.</param>
internal sealed class LegFields(Func<string, string> value, StampReader stamps)
{
    private readonly List<string> warnings = [];

    public RowFault? Fault { get; private set; }

    public IReadOnlyList<string> Warnings => warnings;

    public string Text(string name) => value(name);

    /// <summary>The first of these that is not empty.</summary>
    public string Text(string name, string otherwise) => Text(name) is { Length: > 0 } text ? text : Text(otherwise);

    /// <summary>Null when the field is empty; a faulty one sets the record aside.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        var stamp = stamps.Read(text);
        if (stamp.Fault is { } fault)
        {
            Reject(name, fault, FaultText.OfStamp(fault, Shown(text)));
            return null;
        }

        Warn(stamp.Warning);
        return stamp.Instant;
    }

    /// <summary>A moment in seconds UTC since 1970; null when empty or 0, which switches write for what did not happen.</summary>
    public DateTimeOffset? Epoch(string name, long perSecond = 1)
    {
        var text = Text(name);
        if (text is "" or "0")
        {
            return null;
        }

        if (
            decimal.TryParse(text, Invariant.Fraction, Invariant.Culture, out var units)
            && units / perSecond is >= 0 and <= 4_102_444_800m
        )
        {
            return DateTimeOffset.UnixEpoch.AddTicks((long)(units / perSecond * TimeSpan.TicksPerSecond));
        }

        Reject(name, RowCodes.BadStamp, FaultText.OfStamp(RowCodes.BadStamp, Shown(text)));
        return null;
    }

    /// <summary>Null when the field is empty.</summary>
    public int? Seconds(string name, DurationUnit unit = DurationUnit.Seconds)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        if (DurationReader.Read(text, unit, out var seconds) is { } fault)
        {
            Reject(name, fault, FaultText.OfDuration(fault, Shown(text)));
        }

        return seconds;
    }

    public void Reject(string? column, string code, string message) => Fault ??= new RowFault(column, code, message);

    public void Require(string name, bool isPresent)
    {
        if (!isPresent)
        {
            Reject(name, RowCodes.MissingValue, $"'{name}' is empty.");
        }
    }

    public void Warn(string? code)
    {
        if (code is not null && !warnings.Contains(code, StringComparer.Ordinal))
        {
            warnings.Add(code);
        }
    }

    public UsageRow.Rejected Rejected(int line, ReadOnlySpan<char> raw) =>
        new(line, Fault!.Column, Fault.Code, Fault.Message, ReadLimits.Cap(raw));

    private static string Shown(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
