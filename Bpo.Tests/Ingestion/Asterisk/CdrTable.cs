namespace Bpo.Tests.Ingestion.Asterisk;

/// <summary>Writes rows of cdr_csv with 21 fields from what a claim is about.</summary>
internal sealed class CdrTable
{
    private readonly List<string> rows = [];

    public string[] Lines => [.. rows];

    public CdrTable Leg(
        string linked,
        string channel,
        string other,
        string application,
        string start,
        int duration,
        int talk,
        string disposition = "ANSWERED",
        string data = "",
        string context = "from-pstn",
        string unique = ""
    )
    {
        var begin = DateTime.ParseExact($"2026-10-05 {start}", "yyyy-MM-dd HH:mm:ss", provider: null);
        var answer = disposition == "ANSWERED" ? $"\"{begin.AddSeconds(duration - talk):yyyy-MM-dd HH:mm:ss}\"" : "";
        var id = unique.Length > 0 ? unique : linked;
        rows.Add(
            $"\"\",\"4930555\",\"800\",\"{context}\",\"\"\"Doe\"\" <4930555>\",\"{channel}\",\"{other}\",\"{application}\",\"{data}\",\"{begin:yyyy-MM-dd HH:mm:ss}\",{answer},\"{begin.AddSeconds(duration):yyyy-MM-dd HH:mm:ss}\",{duration},{talk},\"{disposition}\",\"DOCUMENTATION\",\"{id}\",\"\",\"\",\"{linked}\",{rows.Count + 1}"
        );
        return this;
    }
}
