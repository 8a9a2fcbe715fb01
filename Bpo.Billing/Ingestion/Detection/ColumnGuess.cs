namespace Bpo.Billing.Ingestion.Detection;

/// <summary>What a column of an unknown table seems to hold.</summary>
/// <param name="Member">The member of a contact it would become; null when it is left alone.</param>
/// <param name="Example">The first value that is there.</param>
/// <param name="Pattern">How its moments are written.</param>
/// <param name="Otherwise">Another way to read them, as other days: a person must choose.</param>
/// <param name="Unit">Of its durations.</param>
public sealed record ColumnGuess(
    string Column,
    string? Member,
    string Example,
    string? Pattern = null,
    string? Otherwise = null,
    string? Unit = null
);
