using Bpo.Domain.Credits.Curves;

namespace Bpo.Domain.Credits;

/// <summary>A default is cured when the level is met over the days after the month; then nothing is owed for it.</summary>
/// <param name="Days">How many days from the end of the month the vendor has to restore the level.</param>
/// <param name="Penalty">What the weeks after a failed cure cost; null where the credit of the month is all.</param>
public sealed record Cure(int Days, CurePenalty? Penalty = null);

/// <summary>What a default that was not cured costs for every started week until its level is met again.</summary>
/// <param name="Credit">For a week: percent of <paramref name="Of"/>, or money.</param>
/// <param name="MostWeeks">One default never costs more weeks than these.</param>
public sealed record CurePenalty(decimal Credit, CreditBase Of, int MostWeeks)
{
    /// <summary>Where it stands in the terms.</summary>
    public const string Clause = "credits/cure/penalty";
}

/// <summary>The days a vendor has to accept or contest a credit; silence accepts it, and only then is it a line.</summary>
public sealed record AcceptanceWindow(int Days);
