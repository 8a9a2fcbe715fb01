using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The encoding a file seems to be written in.</summary>
/// <param name="Word">One of <see cref="EncodingWords.All"/>.</param>
/// <param name="Sign">What shows it.</param>
public sealed record EncodingGuess(string Word, EncodingSign Sign)
{
    public Certainty Certainty =>
        Sign switch
        {
            EncodingSign.Mark or EncodingSign.Ascii => Certainty.Certain,
            EncodingSign.WellFormed or EncodingSign.Wide => Certainty.Certain,
            EncodingSign.Letters => Certainty.Likely,
            _ => Certainty.Possible,
        };

    public string Reason =>
        Sign switch
        {
            EncodingSign.Mark => "The file begins with its byte order mark.",
            EncodingSign.Ascii => "It holds nothing beyond ASCII, which every choice but UTF-16 reads alike.",
            EncodingSign.WellFormed => "Everything beyond ASCII in it is well-formed UTF-8.",
            EncodingSign.Wide => "Every other byte of it is zero, as in sixteen-bit text.",
            EncodingSign.Letters => "Read so, its letters are common ones of one language.",
            _ => "Nothing else fits; look at the names in the sample.",
        };

    /// <param name="start">The first bytes, unpacked.</param>
    public static EncodingGuess Of(ReadOnlySpan<byte> start)
    {
        if (EncodingCheck.Mark(start) is { } mark)
        {
            return new EncodingGuess(mark.Word, EncodingSign.Mark);
        }

        var other = EncodingCheck.LooksLikeAnother(start, "utf-8");
        return other switch
        {
            null when !start.ContainsAnyInRange((byte)0x80, (byte)0xFF) => new("utf-8", EncodingSign.Ascii),
            null => new("utf-8", EncodingSign.WellFormed),
            "utf-16" or "utf-16be" => new(other, EncodingSign.Wide),
            "" => new("iso-8859-1", EncodingSign.Last),
            _ => new(other, EncodingSign.Letters),
        };
    }
}
