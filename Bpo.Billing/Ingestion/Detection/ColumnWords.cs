namespace Bpo.Billing.Ingestion.Detection;

/// <summary>Words by which the columns of call lists go in English, Russian and Chinese, and what they mean for a contact.</summary>
internal static class ColumnWords
{
    /// <summary>The first that is found in a name counts: the narrow ones stand before the wide ones.</summary>
    private static readonly (string Member, string[] Words)[] All =
    [
        ("waitSeconds", ["speed of answer", "wait", "queue time", "queuetime", "asa", "ожидани", "等待", "排队时"]),
        (
            "talkSeconds",
            [
                "talk",
                "billsec",
                "conversation time",
                "call duration",
                "duration",
                "разговор",
                "длительность",
                "通话",
                "时长",
            ]
        ),
        ("holdSeconds", ["hold", "удержани", "保持"]),
        ("wrapSeconds", ["wrap", "after call", "acw", "after-call", "постобработ", "话后"]),
        ("ringSeconds", ["ring", "дозвон", "振铃"]),
        ("csat", ["satisfaction", "csat", "rating", "удовлетвор", "满意"]),
        ("nps", ["nps"]),
        ("resolved", ["resolved", "fcr", "решен", "解决"]),
        (
            "outcome",
            [
                "answered",
                "outcome",
                "status",
                "result",
                "disposition",
                "отвечен",
                "статус",
                "результат",
                "状态",
                "结果",
                "接听",
            ]
        ),
        (
            "id",
            ["call id", "callid", "call_id", "contact id", "uniqueid", "unique id", "ticket id", "id", "номер", "编号"]
        ),
        ("agent", ["agent", "operator", "user name", "оператор", "сотрудник", "坐席", "客服", "员工"]),
        ("queue", ["queue", "skill", "campaign", "department", "group", "очередь", "группа", "队列", "技能"]),
        ("reason", ["topic", "reason", "subject", "category", "тема", "причина", "主题", "原因"]),
        ("customer", ["caller", "customer", "phone", "ani", "from", "клиент", "телефон", "客户", "主叫", "电话"]),
        ("answeredAt", ["answered at", "answer time", "connected", "время ответа", "接通时间", "应答时间"]),
        ("endedAt", ["end", "finish", "hangup", "окончан", "заверш", "结束", "挂断"]),
        (
            "enqueuedAt",
            [
                "start",
                "begin",
                "created",
                "timestamp",
                "datetime",
                "date",
                "time",
                "начал",
                "дата",
                "время",
                "开始",
                "时间",
                "日期",
            ]
        ),
        ("language", ["language", "язык", "语言"]),
        ("region", ["region", "регион", "地区"]),
    ];

    /// <summary>The members a name may stand for, the likeliest first.</summary>
    public static IEnumerable<string> MembersOf(string column)
    {
        var name = column.ToLowerInvariant();
        return All.Where(each => each.Words.Any(word => Contains(name, word))).Select(each => each.Member);
    }

    /// <summary>Short Latin words count only as words of their own: "id" is not in "paid".</summary>
    private static bool Contains(string name, string word)
    {
        for (
            var at = name.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = name.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            var isWhole =
                word.Length > 4
                || !char.IsAsciiLetter(word[0])
                || (
                    (at == 0 || !char.IsAsciiLetter(name[at - 1]))
                    && (at + word.Length == name.Length || !char.IsAsciiLetter(name[at + word.Length]))
                );
            if (isWhole)
            {
                return true;
            }
        }

        return false;
    }
}
