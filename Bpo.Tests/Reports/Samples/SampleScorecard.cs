using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

internal static class SampleScorecard
{
    public static IReadOnlyList<ScorecardRow> In(DocumentLanguage language)
    {
        string Say(string english, string russian, string chinese) => language.Pick(english, russian, chinese);
        return
        [
            Row(
                Say("Service level, voice", "Уровень сервиса, голос", "语音服务水平"),
                Say(
                    "answered within 20 s of all offered",
                    "ответ за 20 с из всех поступивших",
                    "20秒内接通数占呼入总数"
                ),
                Percent(80m),
                true,
                Percent(78.1204m),
                Percent(78.6387m),
                Percent(81.2m),
                58_435,
                ResultStatus.Missed,
                -3_254.45m,
                language.Cite("6.1")
            ),
            Row(
                Say("Abandonment", "Потерянные звонки", "放弃率"),
                Say(
                    "abandoned after 5 s of all offered",
                    "потеряно после 5 с из всех поступивших",
                    "5秒后放弃数占呼入总数"
                ),
                Percent(5m),
                false,
                Percent(4.9961m),
                Percent(4.9961m),
                Percent(4.1m),
                58_435,
                ResultStatus.AtRisk,
                0m,
                language.Cite("6.2")
            ),
            Row(
                Say("Average speed of answer", "Средняя скорость ответа", "平均应答速度"),
                Say("mean wait of answered contacts", "среднее ожидание отвеченных", "已接通联络的平均等待时间"),
                new(30m, MeasureUnit.Seconds),
                false,
                new(24.4m, MeasureUnit.Seconds),
                new(24.1m, MeasureUnit.Seconds),
                new(22.7m, MeasureUnit.Seconds),
                54_317,
                ResultStatus.OnTarget,
                null,
                language.Cite("6.3")
            ),
            Row(
                Say("First response, e-mail", "Первый ответ, почта", "邮件首次响应"),
                Say(
                    "mean time to the first reply of a person",
                    "среднее время до первого ответа человека",
                    "人工首次回复的平均时间"
                ),
                new(14_400m, MeasureUnit.Seconds),
                false,
                new(9_812m, MeasureUnit.Seconds),
                new(9_812m, MeasureUnit.Seconds),
                new(10_020m, MeasureUnit.Seconds),
                21_377,
                ResultStatus.OnTarget,
                null,
                language.Cite("6.4")
            ),
            Row(
                Say("Customer satisfaction", "Удовлетворённость", "客户满意度"),
                Say("mean of answered surveys, 1 to 5", "среднее по ответам, от 1 до 5", "已答问卷均值，1至5分"),
                new(4.5m, MeasureUnit.Score),
                true,
                new(4.61m, MeasureUnit.Score),
                new(4.61m, MeasureUnit.Score),
                new(4.48m, MeasureUnit.Score),
                1_862,
                ResultStatus.OnTarget,
                null,
                language.Cite("6.5")
            ),
            Row(
                Say("First contact resolution, chat", "Решение с первого раза, чат", "聊天首次解决率"),
                Say(
                    "no repeat within 7 days of all handled",
                    "без повтора за 7 дней из всех обработанных",
                    "7天内无重复联络占处理总数"
                ),
                Percent(75m),
                true,
                null,
                null,
                null,
                0,
                ResultStatus.NotMeasured,
                null,
                language.Cite("6.6")
            ),
        ];
    }

    private static MeasuredValue Percent(decimal points) => new(points, MeasureUnit.Percent);

    private static ScorecardRow Row(
        string name,
        string formula,
        MeasuredValue target,
        bool atLeast,
        MeasuredValue? raw,
        MeasuredValue? adjusted,
        MeasuredValue? previous,
        long sample,
        ResultStatus status,
        decimal? credit,
        string clause
    ) =>
        new()
        {
            Name = name,
            Formula = formula,
            Target = new MeasureTarget(target, atLeast),
            Raw = raw,
            Adjusted = adjusted,
            Previous = previous,
            Sample = sample,
            Status = status,
            Credit = credit,
            Clause = clause,
        };
}
