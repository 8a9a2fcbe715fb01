namespace Bpo.Billing.Compliance.Wording;

/// <summary>Why a promise was not measured.</summary>
internal static class ReasonPhrases
{
    public static readonly Phrase[] All =
    [
        new(
            "not-measured.nothing",
            "Nothing to measure in the period.",
            "В периоде нечего измерять.",
            "期间内无可测量的数据。"
        ),
        new(
            "not-measured.all-excluded",
            "Everything in the period was excluded.",
            "Всё за период исключено.",
            "期间内全部数据均被排除。"
        ),
        new(
            "not-measured.minimum-volume",
            "{0} in the period, at least {1} are needed.",
            "{0} за период, нужно не меньше {1}.",
            "期间内 {0}，至少需要 {1}。"
        ),
        new(
            "not-measured.minimum-responses",
            "{0} answers, at least {1} are needed.",
            "{0} ответов, нужно не меньше {1}.",
            "{0} 份评价，至少需要 {1} 份。"
        ),
        new(
            "not-measured.no-interval",
            "No interval had the minimum volume.",
            "Ни один интервал не набрал минимального объёма.",
            "没有时段达到最低量。"
        ),
        new(
            "not-measured.forecast",
            "Volume of {0} is beyond {2}% of the forecast of {1}.",
            "Объём {0} превышает {2} % прогноза {1}.",
            "量 {0} 超过预测 {1} 的 {2}%。"
        ),
    ];
}
