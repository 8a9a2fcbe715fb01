namespace Bpo.Billing.Compliance.Wording;

/// <summary>What intervals came to, where a promise is kept by a share of them.</summary>
internal static class IntervalPhrases
{
    public static readonly Phrase[] All =
    [
        new(
            "intervals.met",
            "{0} of {1} intervals of {2} min met the level of {3}.",
            "{0} из {1} интервалов по {2} мин выдержали уровень {3}.",
            "{1} 个 {2} 分钟时段中，{0} 个达到 {3}。"
        ),
        new(
            "intervals.met.percent",
            "{0} of {1} intervals of {2} min met the level of {3} %.",
            "{0} из {1} интервалов по {2} мин выдержали уровень {3} %.",
            "{1} 个 {2} 分钟时段中，{0} 个达到 {3}%。"
        ),
        new(
            "intervals.met-minimum",
            "{0} of {1} intervals of {2} min met the level of {3}, {4} the minimum of {5}.",
            "{0} из {1} интервалов по {2} мин выдержали уровень {3}, {4} — минимум {5}.",
            "{1} 个 {2} 分钟时段中，{0} 个达到 {3}，{4} 个达到最低水平 {5}。"
        ),
        new(
            "intervals.met-minimum.percent",
            "{0} of {1} intervals of {2} min met the level of {3} %, {4} the minimum of {5} %.",
            "{0} из {1} интервалов по {2} мин выдержали уровень {3} %, {4} — минимум {5} %.",
            "{1} 个 {2} 分钟时段中，{0} 个达到 {3}%，{4} 个达到最低水平 {5}%。"
        ),
    ];
}
