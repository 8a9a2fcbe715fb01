using Bpo.Billing.Ingestion.Detection;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>A format whose records are legs of calls.</summary>
internal static class CallFormat
{
    /// <param name="legs">How the format finds legs in a file.</param>
    public static UsageFormat Of(
        string name,
        string description,
        IReadOnlyList<string> extensions,
        Func<FileHead, FormatMatch?> recognise,
        Func<CallOptions, ReadingRules, ReadLimits, Func<TextReader, IEnumerable<LegRow>>> legs
    ) =>
        new(
            name,
            description,
            extensions,
            IsDelimited: false,
            CallOptionsReader.Members,
            With(CallOptions.Default, legs)
        )
        {
            Recognise = recognise,
            TakesUpHeld = true,
            Configure = node => With(CallOptionsReader.Read(node), legs),
        };

    private static ReaderOfFormat With(
        CallOptions options,
        Func<CallOptions, ReadingRules, ReadLimits, Func<TextReader, IEnumerable<LegRow>>> legs
    ) =>
        (profile, source, limits, held) =>
            new CallReader(legs(options, profile.Rules, limits), options, profile.Rules, source, held);
}
