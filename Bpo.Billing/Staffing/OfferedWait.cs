namespace Bpo.Billing.Staffing;

/// <summary>
/// The wait that a contact of endless patience would be offered once all agents are busy. Its density is known but for a
/// factor, so shares of it are quotients of two areas, each measured by Simpson's rule.
/// </summary>
internal static class OfferedWait
{
    /// <summary>Even; the areas then hold to six digits.</summary>
    private const int Panels = 400;

    /// <summary>The density is not followed below e^-46 of its height, about 1e-20.</summary>
    private const decimal Depth = 46;

    /// <summary>Digits kept from one wait to the next; far more than the areas hold.</summary>
    private const int Digits = 24;

    /// <returns>Share of the contacts that find all agents busy and are answered, not lost, within the threshold.</returns>
    public static decimal AnsweredWithin(Load load, int agents, int thresholdSeconds, decimal patienceSeconds)
    {
        if (agents == 0)
        {
            return 0;
        }

        var density = new Density(load, agents, patienceSeconds);
        var end = density.End();
        var peak = density.Peak(end);
        return density.Area(decimal.Min(end, thresholdSeconds), peak, isServed: true)
            / density.Area(end, peak, isServed: false);
    }

    private readonly record struct Density(Load Load, int Agents, decimal Patience)
    {
        private decimal Exponent(decimal wait) => Exponent(wait, Exponential.Of(-wait / Patience));

        /// <param name="patient">Share of callers whose patience lasts so long.</param>
        private decimal Exponent(decimal wait, decimal patient) =>
            (Load.Erlangs * Patience / Load.AhtSeconds * (1 - patient)) - (Agents * wait / Load.AhtSeconds);

        /// <summary>Waits at equal distances; patience then wanes by one factor from each to the next.</summary>
        private IEnumerable<(decimal Wait, decimal Patient)> Waits(decimal to)
        {
            var waning = Exponential.Of(-to / Panels / Patience);
            var patient = 1m;
            for (var panel = 0; panel <= Panels; panel++)
            {
                yield return (to * panel / Panels, patient);
                patient = decimal.Round(patient * waning, Digits);
            }
        }

        /// <summary>From where on the density is negligible.</summary>
        public decimal End()
        {
            var highest = 0m;
            var wait = Load.AhtSeconds / Agents;
            for (; Exponent(wait) > highest - Depth; wait *= 2)
            {
                highest = decimal.Max(highest, Exponent(wait));
            }

            return wait;
        }

        /// <summary>The exponent is concave: with agents to spare it only falls.</summary>
        public decimal Peak(decimal end)
        {
            var peak = 0m;
            if (Load.Erlangs <= Agents)
            {
                return peak;
            }

            foreach (var (wait, patient) in Waits(end))
            {
                peak = decimal.Max(peak, Exponent(wait, patient));
            }

            return peak;
        }

        /// <param name="isServed">Whether each wait counts only as far as patience lasts so long.</param>
        public decimal Area(decimal to, decimal peak, bool isServed)
        {
            var (sum, panel) = (0m, 0);
            foreach (var (wait, patient) in Waits(to))
            {
                var weight =
                    panel is 0 or Panels ? 1
                    : panel % 2 == 1 ? 4
                    : 2;
                var density = Exponential.Of(decimal.Min(0, Exponent(wait, patient) - peak));
                sum += weight * (isServed ? density * patient : density);
                panel++;
            }

            return sum * to / (3 * Panels);
        }
    }
}
