namespace Bpo.Billing.Compliance.Wording;

/// <summary>The steps from a result to an amount.</summary>
internal static class CreditPhrases
{
    public static readonly Phrase[] All =
    [
        new("credit.met", "The target was met: no credit.", "Цель выполнена: кредита нет.", "达到目标：无抵扣。"),
        new(
            "credit.not-measured",
            "The level was not measured: no credit.",
            "Показатель не измерен: кредита нет.",
            "未测量：无抵扣。"
        ),
        new(
            "credit.below-minimum",
            "The minimum level was missed.",
            "Минимальный уровень не выполнен.",
            "未达到最低水平。"
        ),
        new("credit.below-target", "The target was missed.", "Цель не выполнена.", "未达到目标。"),
        new(
            "credit.above-minimum",
            "The target was missed, the minimum was kept: no credit.",
            "Цель не выполнена, минимум соблюдён: кредита нет.",
            "未达到目标但保持最低水平：无抵扣。"
        ),
        new(
            "credit.minimum-unknown",
            "The target was missed; a share of intervals does not say how many met the minimum: no credit.",
            "Цель не выполнена; доля интервалов не говорит, сколько из них выдержали минимум: кредита нет.",
            "未达到目标；仅凭时段占比无法得知有多少时段达到最低水平：无抵扣。"
        ),
        new(
            "credit.below-target-yet",
            "Below the target {0} times of {1} in {2} months: not yet a default.",
            "Ниже цели {0} раз из {1} за {2} мес.: ещё не нарушение.",
            "{2} 个月内低于目标 {0} 次（限 {1} 次）：尚不构成违约。"
        ),
        new(
            "credit.below-target-again",
            "Below the target {0} times in {2} months; {1} make a default.",
            "Ниже цели в {0}-й раз за {2} мес. ({1} — нарушение).",
            "{2} 个月内第 {0} 次低于目标（{1} 次即违约）。"
        ),
        new(
            "credit.cured",
            "The level was met again within {0} days: no credit.",
            "Уровень восстановлен в течение {0} дн.: кредита нет.",
            "{0} 天内恢复水平：无抵扣。"
        ),
        new(
            "credit.penalty",
            "The miss of {0} was not cured: {1} started weeks × {2}; {3} of at most {4} weeks so far.",
            "Нарушение за {0} не устранено: {1} начатых недель × {2}; всего {3} из не более {4} недель.",
            "{0} 的违约未补救：{1} 个起始周 × {2}；累计 {3} 周，最多 {4} 周。"
        ),
        new(
            "credit.accepted-part",
            "The vendor has accepted {0}; the rest waits for its answer.",
            "Исполнитель принял {0}; остальное ждёт его ответа.",
            "供应商已接受 {0}；其余等待答复。"
        ),
        new(
            "credit.allocation",
            "{0}% pool × {1}% allocation × {2} at risk",
            "{0} % пула × {1} % доли × {2} под риском",
            "抵扣池 {0}% × 分配 {1}% × 风险金额 {2}"
        ),
        new(
            "credit.steps.none",
            "{0} reaches no step of the table.",
            "{0} не достигает ни одной ступени.",
            "{0} 未达到任何档位。"
        ),
        new(
            "credit.steps.AtRisk",
            "{0} reaches the step {1}: {2}% of {3} at risk",
            "{0} достигает ступени {1}: {2} % от {3} под риском",
            "{0} 达到档位 {1}：风险金额 {3} 的 {2}%"
        ),
        new(
            "credit.steps.Fees",
            "{0} reaches the step {1}: {2}% of fees of {3}",
            "{0} достигает ступени {1}: {2} % от платы {3}",
            "{0} 达到档位 {1}：费用 {3} 的 {2}%"
        ),
        new(
            "credit.steps.Amount",
            "{0} reaches the step {1}: {2}",
            "{0} достигает ступени {1}: {2}",
            "{0} 达到档位 {1}：{2}"
        ),
        new(
            "credit.linear.AtRisk",
            "{0} beyond {1} = {2} units × {3}% of {4} at risk",
            "{0} за пределом {1} = {2} ед. × {3} % от {4} под риском",
            "超出 {1} 共 {0} = {2} 单位 × 风险金额 {4} 的 {3}%"
        ),
        new(
            "credit.linear.Fees",
            "{0} beyond {1} = {2} units × {3}% of fees of {4}",
            "{0} за пределом {1} = {2} ед. × {3} % от платы {4}",
            "超出 {1} 共 {0} = {2} 单位 × 费用 {4} 的 {3}%"
        ),
        new(
            "credit.linear.Amount",
            "{0} beyond {1} = {2} units × {3}",
            "{0} за пределом {1} = {2} ед. × {3}",
            "超出 {1} 共 {0} = {2} 单位 × {3}"
        ),
        new(
            "credit.points",
            "{0} beyond the target: {1} points",
            "{0} за пределом цели: {1} баллов",
            "超出目标 {0}：{1} 分"
        ),
        new(
            "credit.points.repeated",
            "{0} beyond the target: {1} points × {2}, as the month before missed too",
            "{0} за пределом цели: {1} баллов × {2}, так как прошлый месяц тоже нарушен",
            "超出目标 {0}：{1} 分 × {2}（上月同样未达标）"
        ),
        new(
            "credit.points-to-percent",
            "{0} points in the month = {1}% of {2}; this level's share is {3} points",
            "{0} баллов за месяц = {1} % от {2}; доля показателя — {3} баллов",
            "本月 {0} 分 = {2} 的 {1}%；该指标占 {3} 分"
        ),
        new(
            "credit.per-count",
            "{0} failed, {1} tolerated: {2} × {3}",
            "{0} с нарушением, допустимо {1}: {2} × {3}",
            "未达标 {0}，容许 {1}：{2} × {3}"
        ),
        new("credit.queue", "In the queue {0}:", "В очереди {0}:", "队列 {0}："),
        new(
            "credit.rounding",
            "Rounded once to the minor unit of {0}",
            "Округлено один раз до минимальной единицы {0}",
            "四舍五入至 {0} 最小单位"
        ),
        new(
            "credit.persistent",
            "{0} failures in {1} months, {2} make one credit: {3} × {4}, less {5} given",
            "{0} нарушений за {1} мес., каждые {2} — кредит: {3} × {4}, за вычетом {5}",
            "{1} 个月内 {0} 次未达标，每 {2} 次抵扣一次：{3} × {4}，减已抵扣 {5}"
        ),
    ];
}
