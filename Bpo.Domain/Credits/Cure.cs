namespace Bpo.Domain.Credits;

/// <summary>A default is cured when the level is met over the days after the month; then nothing is owed for it.</summary>
/// <param name="Days">How many days from the end of the month the vendor has to restore the level.</param>
public sealed record Cure(int Days);

/// <summary>The days a vendor has to accept or contest a credit; silence accepts it, and only then is it a line.</summary>
public sealed record AcceptanceWindow(int Days);
