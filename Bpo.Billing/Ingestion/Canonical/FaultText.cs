namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>The sentences for faulty moments and durations; the screens translate by code.</summary>
internal static class FaultText
{
    public static string OfStamp(string code, string text) =>
        code switch
        {
            RowCodes.StampWithoutZone => $"'{text}' has no offset and the source has no time zone.",
            RowCodes.Hour24 => $"'{text}' has the hour 24; the source's profile does not take it as the next midnight.",
            RowCodes.SkippedHour => $"'{text}' does not exist: the clock of the source's zone skips it.",
            RowCodes.RepeatedHour => $"'{text}' happens twice in the source's zone and its profile does not choose.",
            _ => $"'{text}' is no moment in the way this source writes them.",
        };

    public static string OfDuration(string code, string text) =>
        code switch
        {
            RowCodes.NegativeDuration => $"The duration '{text}' is negative.",
            RowCodes.AbsurdDuration => $"The duration '{text}' is longer than a contact can last.",
            _ => $"'{text}' is no duration in the way this source writes them.",
        };
}
