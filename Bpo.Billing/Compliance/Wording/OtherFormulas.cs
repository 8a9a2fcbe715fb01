namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of handling and survey metrics as sentences.</summary>
internal static class OtherFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.average-handle-time.Handle",
            "(talk + hold + wrap) ÷ answered",
            "(разговор + удержание + постобработка) ÷ принято",
            "（通话 + 保持 + 话后）÷ 接听"
        ),
        new(
            "formula.average-handle-time.WithRing",
            "(ring + talk + hold + wrap) ÷ answered",
            "(вызов + разговор + удержание + постобработка) ÷ принято",
            "（振铃 + 通话 + 保持 + 话后）÷ 接听"
        ),
        new(
            "formula.first-contact-resolution.Flag",
            "flagged resolved ÷ answered",
            "отмечено решёнными ÷ принято",
            "标记为已解决 ÷ 接听"
        ),
        new(
            "formula.first-contact-resolution.Window",
            "answered and not back within {0} h ÷ answered",
            "принято без повторного контакта за {0} ч ÷ принято",
            "接听后 {0} 小时内未再联络 ÷ 接听"
        ),
        new(
            "formula.first-contact-resolution.Issue",
            "issues with one contact ÷ issues (contacts less than {0} h apart are one issue)",
            "вопросы с одним контактом ÷ вопросы (контакты с разрывом до {0} ч — один вопрос)",
            "一次联络即解决的问题 ÷ 全部问题（间隔 {0} 小时内视为同一问题）"
        ),
        new("formula.csat.TopBox", "answers of {0} ÷ all answers", "оценки {0} ÷ все оценки", "{0} 分评价 ÷ 全部评价"),
        new(
            "formula.csat.TopTwoBox",
            "the two highest scores ÷ all answers (scale to {0})",
            "две высшие оценки ÷ все оценки (шкала до {0})",
            "最高两档评价 ÷ 全部评价（满分 {0}）"
        ),
        new(
            "formula.csat.Mean",
            "sum of scores ÷ answers (scale to {0})",
            "сумма оценок ÷ число оценок (шкала до {0})",
            "评分总和 ÷ 评价数（满分 {0}）"
        ),
    ];
}
