namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of queue metrics as sentences; {0} is the threshold, {1} the length of a short abandon.</summary>
internal static class QueueFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.service-level.Offered",
            "answered within {0} s ÷ (answered + abandoned)",
            "отвечено за {0} с ÷ (отвечено + потеряно)",
            "{0} 秒内接听 ÷（接听 + 放弃）"
        ),
        new(
            "formula.service-level.Answered",
            "answered within {0} s ÷ answered",
            "отвечено за {0} с ÷ отвечено",
            "{0} 秒内接听 ÷ 接听"
        ),
        new(
            "formula.service-level.IgnoreAbandonsInTime",
            "answered within {0} s ÷ (answered + abandoned after {0} s)",
            "отвечено за {0} с ÷ (отвечено + потеряно позже {0} с)",
            "{0} 秒内接听 ÷（接听 + {0} 秒后放弃）"
        ),
        new(
            "formula.service-level.AbandonsInTimeAsSuccess",
            "(answered + abandoned within {0} s) ÷ (answered + abandoned)",
            "(отвечено + потеряно за {0} с) ÷ (отвечено + потеряно)",
            "（{0} 秒内接听 + {0} 秒内放弃）÷（接听 + 放弃）"
        ),
        new(
            "formula.service-level.ExcludeShortAbandons",
            "answered within {0} s ÷ (answered + abandoned after {1} s)",
            "отвечено за {0} с ÷ (отвечено + потеряно позже {1} с)",
            "{0} 秒内接听 ÷（接听 + {1} 秒后放弃）"
        ),
        new(
            "formula.service-level.ShortAbandonsAsSuccess",
            "(answered within {0} s + abandoned within {1} s) ÷ (answered + abandoned)",
            "(отвечено за {0} с + потеряно за {1} с) ÷ (отвечено + потеряно)",
            "（{0} 秒内接听 + {1} 秒内放弃）÷（接听 + 放弃）"
        ),
        new(
            "formula.service-level.WithFlowOuts",
            "answered within {0} s ÷ (answered + abandoned + flowed out)",
            "отвечено за {0} с ÷ (отвечено + потеряно + переведено из очереди)",
            "{0} 秒内接听 ÷（接听 + 放弃 + 溢出）"
        ),
        new(
            "formula.service-level.NotLate",
            "(offered − answered or abandoned after {0} s) ÷ (offered − abandoned within {0} s)",
            "(предложено − отвечено или потеряно позже {0} с) ÷ (предложено − потеряно за {0} с)",
            "（呼入 − {0} 秒后接听或放弃）÷（呼入 − {0} 秒内放弃）"
        ),
        new(
            "formula.service-level.RemovedInTime",
            "answered, abandoned or called back within {0} s ÷ queued",
            "отвечено, потеряно или перезвонено за {0} с ÷ вошло в очередь",
            "{0} 秒内接听、放弃或回拨 ÷ 进入队列"
        ),
        new(
            "formula.abandonment-rate.Offered",
            "abandoned ÷ (answered + abandoned)",
            "потеряно ÷ (отвечено + потеряно)",
            "放弃 ÷（接听 + 放弃）"
        ),
        new(
            "formula.abandonment-rate.ExcludeShortAbandons",
            "abandoned after {0} s ÷ (answered + abandoned after {0} s)",
            "потеряно позже {0} с ÷ (отвечено + потеряно позже {0} с)",
            "{0} 秒后放弃 ÷（接听 + {0} 秒后放弃）"
        ),
        new(
            "formula.abandonment-rate.ShortAbandonsAsSuccess",
            "abandoned after {0} s ÷ (answered + abandoned)",
            "потеряно позже {0} с ÷ (отвечено + потеряно)",
            "{0} 秒后放弃 ÷（接听 + 放弃）"
        ),
        new(
            "formula.abandonment-rate.WithFlowOuts",
            "abandoned ÷ (answered + abandoned + flowed out)",
            "потеряно ÷ (отвечено + потеряно + переведено из очереди)",
            "放弃 ÷（接听 + 放弃 + 溢出）"
        ),
        new(
            "formula.average-speed-of-answer.Answered",
            "wait of answered contacts ÷ answered",
            "ожидание отвеченных ÷ отвечено",
            "已接听的等待时长 ÷ 接听"
        ),
        new(
            "formula.average-speed-of-answer.Offered",
            "wait of answered contacts ÷ (answered + abandoned)",
            "ожидание отвеченных ÷ (отвечено + потеряно)",
            "已接听的等待时长 ÷（接听 + 放弃）"
        ),
    ];
}
