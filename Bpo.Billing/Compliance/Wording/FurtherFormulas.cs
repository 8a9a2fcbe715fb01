namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of contact, survey and outbound metrics beyond the first six.</summary>
internal static class FurtherFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.wait-percentile",
            "wait that {0}% did not exceed",
            "ожидание, которое не превысили {0} %",
            "{0}% 未超过的等待时长"
        ),
        new("formula.transfer-rate", "transferred ÷ answered", "переведено ÷ принято", "转接 ÷ 接听"),
        new(
            "formula.repeat-contact-rate",
            "contacts on the same matter within {0} h of the one before ÷ contacts",
            "повторные контакты в течение {0} ч ÷ контакты",
            "{0} 小时内重复联络 ÷ 全部联络"
        ),
        new(
            "formula.callback-completion",
            "callbacks completed ÷ requested",
            "выполнено обратных звонков ÷ заказано",
            "完成回拨 ÷ 请求回拨"
        ),
        new(
            "formula.nps",
            "% of scores 9–10 − % of scores 0–6",
            "% оценок 9–10 − % оценок 0–6",
            "9–10 分占比 − 0–6 分占比"
        ),
        new(
            "formula.ces.Agree",
            "scores from {1} ÷ all answers (scale to {0})",
            "оценки от {1} ÷ все ответы (шкала до {0})",
            "{1} 分及以上 ÷ 全部评价（满分 {0}）"
        ),
        new(
            "formula.ces.Mean",
            "sum of scores ÷ answers (scale to {0})",
            "сумма оценок ÷ число ответов (шкала до {0})",
            "评分总和 ÷ 评价数（满分 {0}）"
        ),
        new("formula.contact-rate.Dials", "people reached ÷ attempts", "дозвонов ÷ попыток", "接通 ÷ 拨打"),
        new(
            "formula.contact-rate.Records",
            "records reached ÷ records loaded",
            "записей с дозвоном ÷ загружено записей",
            "接通名单 ÷ 导入名单"
        ),
        new(
            "formula.conversion-rate.Contacts",
            "results ({0}) ÷ people spoken to",
            "результаты ({0}) ÷ разговоры",
            "成果（{0}）÷ 通话人数"
        ),
        new(
            "formula.conversion-rate.Attempts",
            "results ({0}) ÷ attempts",
            "результаты ({0}) ÷ попытки",
            "成果（{0}）÷ 拨打"
        ),
        new(
            "formula.dialer-abandonment",
            "answered by a person and not connected within {0} s ÷ answered by a person",
            "ответил человек, но не соединён за {0} с ÷ ответил человек",
            "客户接听后 {0} 秒内未接入坐席 ÷ 客户接听"
        ),
        new(
            "formula.first-response-time.Mean",
            "time to the first reply ÷ replied",
            "время до первого ответа ÷ отвечено",
            "首次回复时长 ÷ 已回复"
        ),
        new(
            "formula.first-response-time.Within",
            "replied within {0} min ÷ all",
            "отвечено за {0} мин ÷ все",
            "{0} 分钟内回复 ÷ 全部"
        ),
        new(
            "formula.resolution-time.Mean",
            "time to resolution ÷ resolved",
            "время до решения ÷ решено",
            "解决时长 ÷ 已解决"
        ),
        new(
            "formula.resolution-time.Within",
            "resolved within {0} min ÷ all",
            "решено за {0} мин ÷ все",
            "{0} 分钟内解决 ÷ 全部"
        ),
    ];
}
