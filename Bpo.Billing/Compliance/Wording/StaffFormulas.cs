namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of staff: lost time, agreed staff, people.</summary>
internal static class StaffFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.shrinkage.All",
            "scheduled time not worked ÷ scheduled",
            "неотработанное время графика ÷ по графику",
            "排班内未工作 ÷ 排班"
        ),
        new(
            "formula.shrinkage.Internal",
            "scheduled, present and not working ÷ scheduled",
            "по графику на месте без работы ÷ по графику",
            "在岗未工作 ÷ 排班"
        ),
        new(
            "formula.shrinkage.External",
            "scheduled and absent ÷ scheduled",
            "отсутствие по графику ÷ по графику",
            "缺勤 ÷ 排班"
        ),
        new(
            "formula.shrinkage.Reasons",
            "scheduled time lost to {0} ÷ scheduled",
            "потери графика ({0}) ÷ по графику",
            "排班内损失（{0}）÷ 排班"
        ),
        new(
            "formula.utilisation.Productive.LoggedIn",
            "productive ÷ logged in",
            "продуктивно ÷ в системе",
            "有效工时 ÷ 登录"
        ),
        new(
            "formula.utilisation.Productive.Scheduled",
            "productive ÷ scheduled",
            "продуктивно ÷ по графику",
            "有效工时 ÷ 排班"
        ),
        new("formula.utilisation.Productive.Paid", "productive ÷ paid", "продуктивно ÷ оплачено", "有效工时 ÷ 计薪"),
        new(
            "formula.staffing-fulfilment.Capped",
            "staffed, at most what is required ÷ required",
            "на смене, не больше требуемого ÷ требуется",
            "在岗（以需求为限）÷ 需求"
        ),
        new(
            "formula.coverage",
            "intervals with {0} or more agents ÷ contracted intervals",
            "интервалы с {0} и более операторами ÷ интервалы по договору",
            "至少 {0} 名坐席的时段 ÷ 约定时段"
        ),
        new(
            "formula.attrition.Rolling.Average",
            "leavers of twelve months ÷ average headcount",
            "уволилось за двенадцать месяцев ÷ средняя численность",
            "十二个月离职 ÷ 平均人数"
        ),
        new(
            "formula.attrition.Rolling.Opening",
            "leavers of twelve months ÷ opening headcount",
            "уволилось за двенадцать месяцев ÷ численность на начало",
            "十二个月离职 ÷ 期初人数"
        ),
        new(
            "formula.speed-to-proficiency.Mean",
            "days from joining to proficiency ÷ people",
            "дни от приёма до самостоятельности ÷ люди",
            "入职到胜任天数 ÷ 人数"
        ),
        new(
            "formula.speed-to-proficiency.Within",
            "proficient within {0} days ÷ due",
            "самостоятельны за {0} дн. ÷ срок наступил",
            "{0} 天内胜任 ÷ 到期人数"
        ),
    ];
}
