namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of tickets and of waits for a callback.</summary>
internal static class TicketFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.ticket-sla.Within",
            "in {0} min ÷ (in time + late + overdue)",
            "за {0} мин ÷ (в срок + с опозданием + просрочено)",
            "{0} 分钟内 ÷（按时 + 迟延 + 逾期）"
        ),
        new("formula.reopen-rate", "reopened ÷ solved", "открыто вновь ÷ решено", "重新打开 ÷ 已解决"),
        new(
            "formula.next-reply-time.Mean",
            "wait for the next reply ÷ replies",
            "ожидание следующего ответа ÷ ответы",
            "后续回复等待时长 ÷ 回复数"
        ),
        new(
            "formula.next-reply-time.Within",
            "next replies within {0} min ÷ all",
            "следующие ответы за {0} мин ÷ все",
            "{0} 分钟内后续回复 ÷ 全部"
        ),
        new(
            "formula.periodic-update.Mean",
            "time between replies ÷ replies",
            "время между ответами ÷ ответы",
            "回复间隔 ÷ 回复数"
        ),
        new(
            "formula.periodic-update.Within",
            "updates within {0} min ÷ all",
            "обновления за {0} мин ÷ все",
            "{0} 分钟内更新 ÷ 全部"
        ),
        new(
            "formula.callback-time.Mean",
            "time until the customer was reached ÷ callbacks",
            "время до дозвона клиенту ÷ обратные звонки",
            "回拨接通用时 ÷ 回拨数"
        ),
        new(
            "formula.callback-time.Within",
            "called back within {0} min ÷ requested",
            "перезвонено за {0} мин ÷ заказано",
            "{0} 分钟内回拨 ÷ 请求"
        ),
        new("formula.backlog.Aged", "open for more than {0} days", "открыто дольше {0} дн.", "未结超过 {0} 天"),
        new(
            "formula.backlog.AgedShare",
            "open for more than {0} days ÷ open",
            "открыто дольше {0} дн. ÷ открыто",
            "未结超过 {0} 天 ÷ 未结"
        ),
        new(
            "formula.concurrency",
            "time of contacts ÷ time of agents with a contact",
            "время контактов ÷ время операторов с контактом",
            "联络时长 ÷ 坐席占用时长"
        ),
    ];
}
