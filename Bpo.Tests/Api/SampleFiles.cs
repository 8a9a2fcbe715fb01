using Bpo.Tests.Ingestion;

namespace Bpo.Tests.Api;

/// <summary>Small files of the kinds the sample profiles are for.</summary>
internal static class SampleFiles
{
    /// <summary>The third call enters at an hour the clock passes twice; the fourth is in the queue still.</summary>
    public const string QueueLog = """
        time;callid;queuename;agent;event;data1;data2;data3;data4;data5
        2026-10-05 09:00:00.000000;1.1;Störung;NONE;ENTERQUEUE;;+4930111;1;;
        2026-10-05 09:00:20.000000;1.1;Störung;Jürgen;CONNECT;20;1.2;4;;
        2026-10-05 09:02:20.000000;1.1;Störung;Jürgen;COMPLETECALLER;20;120;1;;
        2026-10-05 09:05:00.000000;1.3;Störung;NONE;ENTERQUEUE;;+4930112;1;;
        2026-10-05 09:05:45.000000;1.3;Störung;NONE;ABANDON;1;1;45;;
        2026-10-25 02:59:50.000000;1.5;Störung;NONE;ENTERQUEUE;;+4930113;1;;
        2026-10-25 03:00:00.000000;1.5;Störung;Jürgen;CONNECT;3610;1.6;4;;
        2026-10-25 03:03:00.000000;1.5;Störung;Jürgen;COMPLETEAGENT;3610;180;1;;
        2026-10-26 09:10:00.000000;1.7;Störung;NONE;ENTERQUEUE;;+4930114;1;;
        """;

    public const string Chinese = """
        通话编号,呼叫类型,客户号码,技能组,坐席,开始时间,结束时间,排队时长,通话时长,状态,满意度,工单号
        1001,呼入,13800000001,售后,李娜,2026/10/5 9:00:00,2026/10/5 9:01:50,0:00:20,0:01:30,已接听,非常满意,T-1
        1002,呼入,13800000002,售后,无,2026/10/5 9:02:00,2026/10/5 9:02:40,0:00:40,0:00:00,放弃,未评价,
        1003,内部,8001,售后,李娜,2026/10/5 9:03:00,2026/10/5 9:04:00,0:00:00,0:01:00,已接听,未评价,
        1004,呼入,13800000003,售后,王芳,2026/10/31 23:59:30,2026/11/1 0:00:40,0:00:05,0:01:05,已接听,一般,T-2
        """;

    public static byte[] Workbook() =>
        new WorkbookFile()
            .Sheet(
                1,
                Texts(1, "Anrufe im Oktober")
                    + Texts(3, "Nr", "Dienst", "Mitarbeiter", "Beginn", "Wartezeit", "Gespräch", "Ergebnis")
                    + Call(4, "1", "Jürgen", "46300.375", "0.000231481481481481", "0.0424189814814815", "angenommen")
                    + Call(5, "2", "", "46300.5", "0.000520833333333333", "0", "aufgelegt")
            )
            .Bytes();

    /// <summary>Style 1 of the workbook shows a moment, style 2 hours.</summary>
    private static string Call(
        int line,
        string id,
        string agent,
        string begin,
        string wait,
        string talk,
        string outcome
    ) =>
        $"""
            <row r="{line}"><c><v>{id}</v></c><c t="str"><v>Beratung</v></c><c t="str"><v>{agent}</v></c><c s="1"><v>{begin}</v></c>
            <c s="2"><v>{wait}</v></c><c s="2"><v>{talk}</v></c><c t="str"><v>{outcome}</v></c></row>
            """;

    private static string Texts(int line, params string[] texts) =>
        $"<row r=\"{line}\">{string.Concat(texts.Select(text => $"<c t=\"str\"><v>{text}</v></c>"))}</row>";
}
