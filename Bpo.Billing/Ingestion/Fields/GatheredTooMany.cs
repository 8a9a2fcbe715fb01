using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Fields;

/// <summary>The refusal of a file whose records can only be joined once all of them are read, and which holds too many.</summary>
internal static class GatheredTooMany
{
    public static readonly Problem Problem = new(
        RefusalCodes.TooLarge,
        "The file holds more unfinished contacts than can be joined at a time; send it in parts, by day."
    );
}
