namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The ready clauses that no example of the API holds: where each stands, and a first text of it.</summary>
internal static class ReadyClauses
{
    public static readonly IReadOnlyDictionary<string, (string Place, string Json)> All = new Dictionary<
        string,
        (string Place, string Json)
    >(StringComparer.Ordinal)
    {
        ["service"] = (
            "/services",
            """{"id":"service","name":"Service","match":{"channels":["voice"],"directions":["inbound"],"queues":["*"]}}"""
        ),
        ["calendar"] = (
            "/calendars",
            """{"id":"calendar","weekly":[{"days":["mon","tue","wed","thu","fri"],"from":"09:00","to":"18:00"}],"holidays":[]}"""
        ),
        ["site"] = ("/sites", """{"id":"site","name":"Site","queues":["*"]}"""),
        ["minimum"] = ("/commitments/minimums", """{"id":"floor","amount":"1000.00","charges":["*"],"per":"month"}"""),
        ["maximum"] = (
            "/commitments/maximums",
            """{"id":"ceiling","amount":"100000.00","charges":["*"],"per":"month"}"""
        ),
        ["discount"] = (
            "/commitments/discounts",
            """{"id":"discount","percent":"3","charges":["*"],"reason":"prepaid"}"""
        ),
        ["discount-steps"] = (
            "/commitments/discounts",
            """{"id":"discount","charges":["*"],"reason":"volume","steps":[{"from":"10000","percent":"3"},{"from":"20000","percent":"7"}]}"""
        ),
        ["refund"] = (
            "/commitments/refunds",
            """{"id":"refund","reason":"delay","percent":"100","charges":["*"],"bankFee":"25.00"}"""
        ),
        ["prepayment"] = ("/commitments/prepayments", """{"id":"deposit","amount":"5000.00","charges":["*"]}"""),
        ["currency-clause"] = (
            "/commitments/currencyClause",
            """{"currency":"USD","source":"ECB, monthly mean","baseRate":"0.92","corridorPercent":"5","passes":"beyond","charges":["*"]}"""
        ),
        ["indexation-series"] = (
            "/commitments/indexation",
            """{"index":{"name":"CPI","base":"100","values":[{"month":"2027-10","value":"103.1"}]},"lagMonths":2,"cap":"5","floor":"0","every":"P1Y","first":"2028-01-01","applies":["fees"],"noticeDays":30}"""
        ),
        ["indexation"] = (
            "/commitments/indexation",
            """{"percent":"3","every":"P1Y","first":"2028-01-01","applies":["fees"]}"""
        ),
        ["forecast-floor"] = ("/commitments/forecastFloorPercent", "\"80\""),
        ["forecast"] = (
            "/forecasts",
            """{"id":"forecast","service":"service","from":"2027-01-01","to":"2027-02-01","contacts":"10000","ahtSeconds":300}"""
        ),
        ["at-risk"] = ("/credits/atRisk", """{"percent":"10","base":"gross"}"""),
        ["rule-allocation"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"allocation","poolPercent":"100","allocationPercent":"50"}}"""
        ),
        ["rule-steps"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"steps","of":"at-risk","steps":[{"from":"79.99","credit":"5"},{"from":"70","credit":"15"}]}}"""
        ),
        ["rule-linear"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"linear","per":"1","credit":"1","of":"at-risk"}}"""
        ),
        ["rule-points"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"points","bands":[{"from":"0","points":1},{"from":"3","points":2}],"repeatMultiplier":"2"}}"""
        ),
        ["rule-per-count"] = (
            "/credits/rules",
            """{"sla":"sla","curve":{"kind":"per-count","credit":"5.00","beyondPercent":"5"}}"""
        ),
        ["points-row"] = ("/credits/pointsToPercent", """{"points":10,"percent":"2"}"""),
        ["bonus"] = (
            "/credits/bonus",
            """{"sla":"sla","curve":{"kind":"steps","of":"fees","steps":[{"from":"1","credit":"1"}]},"cap":"5","requiresAllCritical":true}"""
        ),
        ["netting"] = ("/credits/netting", "\"after-caps\""),
        ["persistent"] = (
            "/credits/persistent",
            """{"id":"persistent","slas":["*"],"every":3,"inMonths":12,"credit":"1","of":"fees"}"""
        ),
        ["cure"] = ("/credits/cure", """{"days":15}"""),
        ["acceptance"] = ("/credits/acceptance", """{"days":10}"""),
        ["cap"] = ("/credits/caps", """{"scope":"invoice","percent":"100","of":"at-risk"}"""),
        ["earn-back"] = ("/credits/earnBack", """{"months":3,"test":"all"}"""),
        ["chronic"] = ("/credits/chronic", """{"missedIn":3,"of":6,"then":"escalate"}"""),
        ["ramp"] = ("/credits/ramp", """{"month":1,"targetFactor":"0.9","creditFactor":"0"}"""),
        ["double-jeopardy"] = ("/credits/doubleJeopardy", "\"largest\""),
        ["tax-nature"] = ("/credits/taxNature", "\"price-reduction\""),
        ["invoicing"] = ("/invoicing", """{"dueDays":30,"cutoffDays":3,"language":"en"}"""),
        ["levy"] = ("/invoicing/levies", """{"id":"levy","name":"Levy","rate":"2","charges":["*"]}"""),
        ["fixed-capacity"] = (
            "/pricing",
            """{"id":"capacity","kind":"fixed","capacity":{"volumes":["volume"],"bands":[{"upTo":["1000"],"price":"900.00"},{"price":"1500.00"}]}}"""
        ),
        ["tax"] = ("/invoicing/taxes", """{"category":"S","rate":"20","charges":["*"]}"""),
        ["notices"] = ("/notices", """{"terminationDays":90,"disputeDays":30,"priceChangeDays":60}"""),
    };

    public static readonly IReadOnlyDictionary<string, string[]> ByGroup = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["GroupServices"] = ["service", "calendar", "site"],
        ["GroupCommitments"] =
        [
            "minimum",
            "maximum",
            "discount",
            "discount-steps",
            "prepayment",
            "refund",
            "indexation",
            "indexation-series",
            "currency-clause",
            "forecast-floor",
            "forecast",
        ],
        ["GroupCredits"] =
        [
            "at-risk",
            "rule-allocation",
            "rule-steps",
            "rule-linear",
            "rule-points",
            "points-row",
            "rule-per-count",
            "cap",
            "bonus",
            "netting",
            "ramp",
            "earn-back",
            "cure",
            "acceptance",
            "chronic",
            "persistent",
            "double-jeopardy",
            "tax-nature",
        ],
        ["GroupInvoicing"] = ["invoicing", "tax", "levy"],
        ["GroupNotices"] = ["notices"],
    };
}
