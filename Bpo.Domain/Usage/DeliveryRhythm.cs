namespace Bpo.Domain.Usage;

/// <summary>On which days a source is expected to bring contacts.</summary>
public enum DeliveryRhythm
{
    EveryDay,

    /// <summary>Monday to Friday.</summary>
    Weekdays,

    /// <summary>At least once from Monday to Sunday.</summary>
    Weekly,

    /// <summary>On every day of the week that had contacts in at least three of the four weeks before.</summary>
    Learned,
}
