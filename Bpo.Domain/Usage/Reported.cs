using Bpo.Domain.Time;

namespace Bpo.Domain.Usage;

/// <summary>A value somebody else measured: the vendor's report, or the platform's.</summary>
/// <param name="Sla">The promise it speaks about.</param>
/// <param name="Service">The service it was measured for; empty for the promise's own.</param>
/// <param name="Span">The days it covers, in the contract's zone.</param>
/// <param name="Value">As reported, with the decimals it has.</param>
/// <param name="Numerator">Null when only the value was reported.</param>
/// <param name="Source">Who reported it, such as <c>vendor</c> or the platform's name.</param>
public sealed record ReportedValue(
    string Sla,
    string Service,
    Period Span,
    decimal Value,
    decimal? Numerator,
    decimal? Denominator,
    string Source
);

/// <summary>A line of a bill somebody else wrote.</summary>
/// <param name="Invoice">The number of that bill.</param>
/// <param name="Line">The line's number or id on it; the same twice is the same line.</param>
/// <param name="Charge">The charge of the contract it bills.</param>
/// <param name="Amount">In major units, before tax.</param>
public sealed record BilledLine(
    string Invoice,
    string Line,
    string Charge,
    Period Span,
    decimal? Quantity,
    decimal? Price,
    decimal Amount
);
