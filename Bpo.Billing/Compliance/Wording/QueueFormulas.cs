namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of queue metrics as sentences; {0} is the threshold, {1} the length of a short abandon.</summary>
internal static class QueueFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.service-level.Offered",
            "answered within {0} s ÷ (answered + abandoned)",
            "принято за {0} с ÷ (принято + потеряно)",
            "{0} 秒内接听 ÷（接听 + 放弃）"
        ),
        new(
            "formula.service-level.Answered",
            "answered within {0} s ÷ answered",
            "принято за {0} с ÷ принято",
            "{0} 秒内接听 ÷ 接听"
        ),
        new(
            "formula.service-level.IgnoreAbandonsInTime",
            "answered within {0} s ÷ (answered + abandoned after {0} s)",
            "принято за {0} с ÷ (принято + потеряно позже {0} с)",
            "{0} 秒内接听 ÷（接听 + {0} 秒后放弃）"
        ),
        new(
            "formula.service-level.AbandonsInTimeAsSuccess",
            "(answered + abandoned within {0} s) ÷ (answered + abandoned)",
            "(принято + потеряно за {0} с) ÷ (принято + потеряно)",
            "（{0} 秒内接听 + {0} 秒内放弃）÷（接听 + 放弃）"
        ),
        new(
            "formula.service-level.ExcludeShortAbandons",
            "answered within {0} s ÷ (answered + abandoned after {1} s)",
            "принято за {0} с ÷ (принято + потеряно позже {1} с)",
            "{0} 秒内接听 ÷（接听 + {1} 秒后放弃）"
        ),
        new(
            "formula.service-level.ShortAbandonsAsSuccess",
            "(answered within {0} s + abandoned within {1} s) ÷ (answered + abandoned)",
            "(принято за {0} с + потеряно за {1} с) ÷ (принято + потеряно)",
            "（{0} 秒内接听 + {1} 秒内放弃）÷（接听 + 放弃）"
        ),
        new(
            "formula.service-level.WithFlowOuts",
            "answered within {0} s ÷ (answered + abandoned + flowed out)",
            "принято за {0} с ÷ (принято + потеряно + переведено из очереди)",
            "{0} 秒内接听 ÷（接听 + 放弃 + 溢出）"
        ),
        new(
            "formula.service-level.NotLate",
            "(offered − answered or abandoned after {0} s) ÷ (offered − abandoned within {0} s)",
            "(поступило − принято или потеряно позже {0} с) ÷ (поступило − потеряно за {0} с)",
            "（进线 − {0} 秒后接听或放弃）÷（进线 − {0} 秒内放弃）"
        ),
        new(
            "formula.service-level.RemovedInTime",
            "answered, abandoned or called back within {0} s ÷ queued",
            "принято, потеряно или перезвонено за {0} с ÷ вошло в очередь",
            "{0} 秒内接听、放弃或回拨 ÷ 进入队列"
        ),
        new(
            "formula.abandonment-rate.Offered",
            "abandoned ÷ (answered + abandoned)",
            "потеряно ÷ (принято + потеряно)",
            "放弃 ÷（接听 + 放弃）"
        ),
        new(
            "formula.abandonment-rate.ExcludeShortAbandons",
            "abandoned after {0} s ÷ (answered + abandoned after {0} s)",
            "потеряно позже {0} с ÷ (принято + потеряно позже {0} с)",
            "{0} 秒后放弃 ÷（接听 + {0} 秒后放弃）"
        ),
        new(
            "formula.abandonment-rate.ShortAbandonsAsSuccess",
            "abandoned after {0} s ÷ (answered + abandoned)",
            "потеряно позже {0} с ÷ (принято + потеряно)",
            "{0} 秒后放弃 ÷（接听 + 放弃）"
        ),
        new(
            "formula.abandonment-rate.WithFlowOuts",
            "abandoned ÷ (answered + abandoned + flowed out)",
            "потеряно ÷ (принято + потеряно + переведено из очереди)",
            "放弃 ÷（接听 + 放弃 + 溢出）"
        ),
        new(
            "formula.average-speed-of-answer.Answered",
            "wait of answered contacts ÷ answered",
            "ожидание принятых ÷ принято",
            "已接听的等待时长 ÷ 接听"
        ),
        new(
            "formula.average-speed-of-answer.Offered",
            "wait of answered contacts ÷ (answered + abandoned)",
            "ожидание принятых ÷ (принято + потеряно)",
            "已接听的等待时长 ÷（接听 + 放弃）"
        ),
    ];
}
