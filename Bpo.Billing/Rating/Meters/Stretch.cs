namespace Bpo.Billing.Rating.Meters;

/// <summary>Counts of a charge that follow one another and bear the same premiums.</summary>
/// <param name="Count">In the meter's own counts: seconds of a per-minute charge.</param>
/// <param name="Premiums">A bit for each premium of the charge.</param>
/// <param name="Ticks">When it begins; orders the stretches of a pool.</param>
internal readonly record struct Stretch(decimal Count, uint Premiums, long Ticks = 0);
