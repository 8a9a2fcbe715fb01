namespace Bpo.Billing.Ingestion.Reading;

/// <summary>How a source writes a duration. Units are declared, never guessed from the size of a number.</summary>
public enum DurationUnit
{
    /// <summary>Whole seconds; a zero fraction is allowed.</summary>
    Seconds,

    /// <summary>Seconds with decimals, cut to whole ones as the field's switches do.</summary>
    DecimalSeconds,

    Milliseconds,

    Minutes,

    /// <summary><c>H:MM:SS</c>, hours without limit; a fraction of a second is cut.</summary>
    Clock,

    /// <summary><c>M:SS</c>, minutes without limit.</summary>
    MinuteClock,

    /// <summary>A fraction of a day, as spreadsheets keep time; rounded to the nearest second.</summary>
    DayFraction,
}
