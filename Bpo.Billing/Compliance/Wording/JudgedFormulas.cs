namespace Bpo.Billing.Compliance.Wording;

/// <summary>The formulas of what people judge: quality, surveys, forecasts, dispositions; and of lines and diallers.</summary>
internal static class JudgedFormulas
{
    public static readonly Phrase[] All =
    [
        new(
            "formula.qa-score.Points",
            "points scored ÷ points possible",
            "набрано баллов ÷ возможно баллов",
            "得分 ÷ 满分"
        ),
        new(
            "formula.qa-score.Mean",
            "sum of the reviews' percentages ÷ reviews",
            "сумма процентов оценок ÷ оценки",
            "各评分百分比之和 ÷ 评分数"
        ),
        new(
            "formula.qa-score.PassShare",
            "reviews of {0}% or more ÷ reviews",
            "оценки от {0} % ÷ оценки",
            "达到 {0}% 的评分 ÷ 评分数"
        ),
        new(
            "formula.qa-score.CriticalAccuracy",
            "reviews without a critical error ÷ reviews",
            "оценки без критических ошибок ÷ оценки",
            "无致命错误的评分 ÷ 评分数"
        ),
        new(
            "formula.calibration.Within",
            "reviews within {0} points of the reference ÷ compared",
            "оценки в пределах {0} п. от эталона ÷ сверено",
            "与基准相差不超过 {0} 分 ÷ 比对数"
        ),
        new(
            "formula.calibration.Gap",
            "gap to the reference in points ÷ compared",
            "отклонение от эталона в пунктах ÷ сверено",
            "与基准的差距 ÷ 比对数"
        ),
        new("formula.survey-response-rate.Asked", "answered ÷ asked", "ответили ÷ опрошено", "回复 ÷ 邀请"),
        new(
            "formula.survey-response-rate.Contacts",
            "answered the survey ÷ answered contacts",
            "ответили на опрос ÷ принятые контакты",
            "回复调查 ÷ 接听"
        ),
        new(
            "formula.forecast-accuracy.Weighted",
            "1 − |actual − forecast| ÷ forecast",
            "1 − |факт − прогноз| ÷ прогноз",
            "1 − |实际 − 预测| ÷ 预测"
        ),
        new(
            "formula.forecast-accuracy.Mean",
            "1 − mean of |actual − forecast| ÷ forecast",
            "1 − среднее |факт − прогноз| ÷ прогноз",
            "1 − |实际 − 预测| ÷ 预测 的平均"
        ),
        new(
            "formula.forecast-accuracy.Bias",
            "(actual − forecast) ÷ forecast",
            "(факт − прогноз) ÷ прогноз",
            "（实际 − 预测）÷ 预测"
        ),
        new("formula.disposition-rate.Dials", "{0} ÷ attempts", "{0} ÷ попытки", "{0} ÷ 拨打"),
        new("formula.disposition-rate.Answered", "{0} ÷ answered", "{0} ÷ принято", "{0} ÷ 接听"),
        new(
            "formula.results-per-hour",
            "results ({0}) ÷ hours logged in",
            "результаты ({0}) ÷ часы в системе",
            "成果（{0}）÷ 登录小时"
        ),
        new("formula.acceptance-rate", "accepted ÷ delivered", "принято ÷ передано", "接受 ÷ 交付"),
        new(
            "formula.blocked-rate",
            "busy or blocked ÷ attempts",
            "занято или заблокировано ÷ попытки",
            "占线或受阻 ÷ 尝试"
        ),
        new(
            "formula.longest-wait.Answered",
            "longest wait of the answered",
            "самое долгое ожидание принятых",
            "已接听的最长等待"
        ),
        new(
            "formula.longest-wait.Offered",
            "longest wait of the answered and the abandoned",
            "самое долгое ожидание принятых и потерянных",
            "已接听与已放弃的最长等待"
        ),
        new(
            "formula.dialer-abandonment.ByCampaign",
            "answered by a person and not connected within {0} s ÷ answered by a person, in the worst campaign",
            "ответил человек, но не соединён за {0} с ÷ ответил человек, в худшей кампании",
            "最差活动：客户接听后 {0} 秒内未接入坐席 ÷ 客户接听"
        ),
    ];
}
