namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of workforce, people and delivery metrics.</summary>
internal static class OperationFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.occupancy",
            "handling ÷ (handling + ready)",
            "обработка ÷ (обработка + готовность)",
            "处理 ÷（处理 + 就绪）"
        ),
        new("formula.utilisation.LoggedIn", "handling ÷ logged in", "обработка ÷ в системе", "处理 ÷ 登录"),
        new("formula.utilisation.Scheduled", "handling ÷ scheduled", "обработка ÷ по графику", "处理 ÷ 排班"),
        new("formula.utilisation.Paid", "handling ÷ paid", "обработка ÷ оплачено", "处理 ÷ 计薪"),
        new(
            "formula.utilisation.WithReady.LoggedIn",
            "(handling + ready) ÷ logged in",
            "(обработка + готовность) ÷ в системе",
            "（处理 + 就绪）÷ 登录"
        ),
        new(
            "formula.utilisation.WithReady.Scheduled",
            "(handling + ready) ÷ scheduled",
            "(обработка + готовность) ÷ по графику",
            "（处理 + 就绪）÷ 排班"
        ),
        new(
            "formula.utilisation.WithReady.Paid",
            "(handling + ready) ÷ paid",
            "(обработка + готовность) ÷ оплачено",
            "（处理 + 就绪）÷ 计薪"
        ),
        new(
            "formula.adherence.Adherence",
            "logged in while scheduled ÷ scheduled",
            "в системе по графику ÷ по графику",
            "按排班登录 ÷ 排班"
        ),
        new("formula.adherence.Conformance", "logged in ÷ scheduled", "в системе ÷ по графику", "登录 ÷ 排班"),
        new(
            "formula.ticket-sla",
            "in target ÷ (in target + late + overdue)",
            "в срок ÷ (в срок + с опозданием + просрочено)",
            "按时 ÷（按时 + 迟延 + 逾期）"
        ),
        new(
            "formula.containment",
            "resolved without an agent ÷ started",
            "решено без оператора ÷ начато",
            "无人工解决 ÷ 发起"
        ),
        new("formula.staffing-fulfilment", "staffed ÷ required", "на смене ÷ требуется", "在岗 ÷ 需求"),
        new(
            "formula.availability",
            "(scheduled − unavailable + excused) ÷ scheduled",
            "(по графику − недоступно + извинительно) ÷ по графику",
            "（计划 − 不可用 + 免责）÷ 计划"
        ),
        new("formula.report-timeliness", "reports on time ÷ due", "отчёты в срок ÷ все отчёты", "按时报告 ÷ 应交报告"),
        new("formula.invoice-accuracy", "correct lines ÷ lines", "верные строки ÷ строки", "正确行 ÷ 总行"),
        new(
            "formula.backlog.Closing",
            "opening + inflow − closed",
            "на начало + поступило − закрыто",
            "期初 + 新增 − 关闭"
        ),
        new(
            "formula.backlog.Days",
            "(opening + inflow − closed) ÷ closed per workday",
            "(на начало + поступило − закрыто) ÷ закрыто за рабочий день",
            "（期初 + 新增 − 关闭）÷ 日均关闭"
        ),
        new(
            "formula.attrition.Average.None",
            "leavers ÷ average headcount",
            "уволилось ÷ средняя численность",
            "离职 ÷ 平均人数"
        ),
        new(
            "formula.attrition.Average.Simple",
            "leavers × 12 ÷ average headcount",
            "уволилось × 12 ÷ средняя численность",
            "离职 × 12 ÷ 平均人数"
        ),
        new(
            "formula.attrition.Average.Compound",
            "1 − (1 − leavers ÷ average headcount)^12",
            "1 − (1 − уволилось ÷ средняя численность)^12",
            "1 −（1 − 离职 ÷ 平均人数）^12"
        ),
        new(
            "formula.attrition.Opening.None",
            "leavers ÷ opening headcount",
            "уволилось ÷ численность на начало",
            "离职 ÷ 期初人数"
        ),
        new(
            "formula.attrition.Opening.Simple",
            "leavers × 12 ÷ opening headcount",
            "уволилось × 12 ÷ численность на начало",
            "离职 × 12 ÷ 期初人数"
        ),
        new(
            "formula.attrition.Opening.Compound",
            "1 − (1 − leavers ÷ opening headcount)^12",
            "1 − (1 − уволилось ÷ численность на начало)^12",
            "1 −（1 − 离职 ÷ 期初人数）^12"
        ),
    ];
}
