namespace Bpo.Billing.Staffing;

/// <summary>
/// The wait that a contact of endless patience would be offered once all agents are busy. Its density is
/// e^(λ/θ · (1 − e^(−θw)) − nμw) but for a factor; the areas below it, which shares are quotients of, are incomplete gamma
/// functions, and so sums of A. Mandelbaum and S. Zeltyn (2005).
/// </summary>
internal static class OfferedWait
{
    /// <returns>Share of the contacts that find all agents busy and are answered, not lost, within the threshold.</returns>
    public static decimal AnsweredWithin(SteadyState state, int thresholdSeconds, decimal patienceSeconds)
    {
        var (answering, arriving) = (state.Answering, state.Arriving);
        if (answering == 0)
        {
            return 0;
        }

        var patiences = thresholdSeconds / patienceSeconds;
        var patient = Exponential.Of(-patiences);
        var all = answering / arriving * (1 - state.Palm.Inverse);
        var later = PalmSum
            .Of(answering + 1, arriving * patient)
            .Over(state.Palm, (arriving * (1 - patient)) - ((answering + 1) * patiences));
        return decimal.Clamp(all - (later * answering / (answering + 1)), 0, 1);
    }
}
