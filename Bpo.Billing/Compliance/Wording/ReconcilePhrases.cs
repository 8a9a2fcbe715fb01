namespace Bpo.Billing.Compliance.Wording;

/// <summary>What would explain a difference between another's figure and ours.</summary>
internal static class ReconcilePhrases
{
    public static readonly Phrase[] All =
    [
        new(
            "reconcile.below",
            "only waits below {0} s in time",
            "вовремя только ожидание менее {0} с",
            "仅等待少于 {0} 秒算及时"
        ),
        new(
            "reconcile.up-to",
            "waits of exactly {0} s in time",
            "ожидание ровно {0} с — вовремя",
            "恰好 {0} 秒也算及时"
        ),
        new("reconcile.threshold", "a threshold of {0} s", "порог {0} с", "阈值 {0} 秒"),
        new("reconcile.short-out", "abandons within {0} s left out", "без потерянных до {0} с", "剔除 {0} 秒内放弃"),
        new(
            "reconcile.short-success",
            "abandons within {0} s as success",
            "потерянные до {0} с как успех",
            "{0} 秒内放弃视为成功"
        ),
        new("reconcile.over-offered", "divided by all offered", "делится на все поступившие", "除以全部进线"),
        new("reconcile.over-answered", "divided by the answered", "делится на принятые", "除以已接听"),
        new(
            "reconcile.not-excluded",
            "agreed exclusions not taken out",
            "без учёта согласованных исключений",
            "未剔除已商定的排除"
        ),
        new("reconcile.all-services", "all services together", "все услуги вместе", "全部服务合计"),
        new(
            "reconcile.all-hours",
            "every hour, not the calendar's",
            "все часы, а не только рабочие",
            "全部时段而非日历时段"
        ),
        new("reconcile.without-queue", "without the queue {0}", "без очереди {0}", "不含队列 {0}"),
        new("reconcile.only-queue", "only the queue {0}", "только очередь {0}", "仅队列 {0}"),
        new("reconcile.only-channel", "only the channel {0}", "только канал {0}", "仅渠道 {0}"),
        new("reconcile.zone", "days cut in {0}", "дни по поясу {0}", "按 {0} 时区划分日期"),
        new("reconcile.without-day", "without {0}", "без {0}", "不含 {0}"),
        new("reconcile.duplicate", "{0} of the lines stand twice", "повторённых строк: {0}", "重复行：{0}"),
        new("reconcile.price", "our units at the price {0}", "наши единицы по цене {0}", "按价格 {0} 计我方数量"),
        new("reconcile.version", "prices of {0} all month", "цены от {0} весь месяц", "全月按 {0} 的价格"),
        new("reconcile.increment", "rounded by {0}", "округление {0}", "按 {0} 取整"),
        new("reconcile.basis.Talk", "talk time", "время разговора", "通话时间"),
        new("reconcile.basis.TalkAndHold", "talk and hold", "разговор и удержание", "通话与保持"),
        new("reconcile.basis.Handle", "handle time", "время обработки", "处理时间"),
        new("reconcile.basis.Connected", "connected time", "время соединения", "连接时间"),
        new("reconcile.ring", "ringing counted too", "вместе с вызовом", "振铃时间也计入"),
        new("reconcile.wait", "waiting counted too", "вместе с ожиданием", "等待时间也计入"),
        new("reconcile.short-billed", "short contacts billed too", "короткие контакты тоже", "短联络也计费"),
        new("reconcile.count.Handled", "answered contacts", "принятые контакты", "已接听联络"),
        new("reconcile.count.Connected", "connected contacts", "соединённые контакты", "接通联络"),
        new("reconcile.count.Attempted", "all attempts", "все попытки", "全部拨打"),
        new("reconcile.count.Offered", "all offered contacts", "все поступившие контакты", "全部进线联络"),
        new("reconcile.count.Resolved", "resolved contacts", "решённые контакты", "已解决联络"),
        new("reconcile.repeats-billed", "repeats billed too", "повторы тоже", "重复联络也计费"),
    ];
}
