namespace Bpo.Billing.Compliance.Wording;

/// <summary>The steps that lower, return or add.</summary>
internal static class CapPhrases
{
    public static readonly Phrase[] All =
    [
        new(
            "credit.ramp",
            "Month {0} of service: credits × {1}",
            "Месяц {0} обслуживания: кредиты × {1}",
            "服务第 {0} 个月：抵扣 × {1}"
        ),
        new(
            "credit.indexation",
            "Amounts indexed by a factor of {0}",
            "Суммы проиндексированы с коэффициентом {0}",
            "金额按系数 {0} 调整"
        ),
        new(
            "credit.double-jeopardy",
            "Incident {0} is credited once, under {1}.",
            "Инцидент {0} учитывается один раз, по {1}.",
            "事件 {0} 仅按 {1} 抵扣一次。"
        ),
        new(
            "credit.cap.at-risk",
            "No more than the amount at risk, {2}: {3} cut",
            "Не более суммы под риском {2}: срезано {3}",
            "不超过风险金额 {2}：削减 {3}"
        ),
        new(
            "credit.cap.sla",
            "Cap of the SLA, {0}% of {1} = {2}: {3} cut",
            "Предел по SLA, {0} % от {1} = {2}: срезано {3}",
            "单项 SLA 上限 {1} 的 {0}% = {2}：削减 {3}"
        ),
        new(
            "credit.cap.service",
            "Cap of the service, {0}% of {1} = {2}: {3} cut",
            "Предел по услуге, {0} % от {1} = {2}: срезано {3}",
            "单项服务上限 {1} 的 {0}% = {2}：削减 {3}"
        ),
        new(
            "credit.cap.invoice",
            "Cap of the invoice, {0}% of {1} = {2}: {3} cut",
            "Предел по счёту, {0} % от {1} = {2}: срезано {3}",
            "账单上限 {1} 的 {0}% = {2}：削减 {3}"
        ),
        new(
            "credit.cap.year",
            "Cap of the year, {0}% of {1} = {2}: {3} cut",
            "Предел за год, {0} % от {1} = {2}: срезано {3}",
            "年度上限 {1} 的 {0}% = {2}：削减 {3}"
        ),
        new(
            "earn-back.all",
            "Target met in all {0} months since: {1} returned",
            "Цель выполнена во все {0} мес. после: возвращено {1}",
            "其后 {0} 个月均达标：返还 {1}"
        ),
        new(
            "earn-back.average",
            "Target met on average over {0} months since: {1} returned",
            "Цель выполнена в среднем за {0} мес. после: возвращено {1}",
            "其后 {0} 个月平均达标：返还 {1}"
        ),
        new(
            "earn-back.annual",
            "Target met on average over the year: {1} returned",
            "Цель выполнена в среднем за год: возвращено {1}",
            "全年平均达标：返还 {1}"
        ),
        new(
            "bonus.critical-missed",
            "No bonus: the critical level {0} was missed.",
            "Без бонуса: критический показатель {0} не выполнен.",
            "无奖励：关键指标 {0} 未达标。"
        ),
        new(
            "bonus.bonus-cap",
            "Cap of the bonus, {0}: {1} cut",
            "Предел бонуса {0}: срезано {1}",
            "奖励上限 {0}：削减 {1}"
        ),
        new(
            "bonus.bonus-balance",
            "Cap of the balance in the vendor's favour, {0}: {1} cut",
            "Предел сальдо в пользу исполнителя {0}: срезано {1}",
            "供应商净奖励上限 {0}：削减 {1}"
        ),
    ];
}
