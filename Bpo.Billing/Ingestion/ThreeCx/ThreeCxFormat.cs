using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.ThreeCx;

internal static partial class ThreeCxFormat
{
    public static readonly UsageFormat Format = CallFormat.Of(
        "3cx-cdr",
        "3CX's call detail records, in their usual fields or those the profile names; lines begin with 'Call'.",
        [".log", ".txt", ".csv"],
        Signatures.Lines(Certainty.Certain, Line(), "Call id,…"),
        (options, rules, limits) => new ThreeCxFile(options, rules, limits).Read
    );

    [GeneratedRegex(@"^Call \d+[,;]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Line();
}
