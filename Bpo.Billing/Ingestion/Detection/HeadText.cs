using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>Turns the first bytes of a file, unpacked, into its beginning as text.</summary>
public static class HeadText
{
    public static FileHead Read(string name, ReadOnlySpan<byte> bytes, EncodingGuess encoding, bool isWhole)
    {
        var mark = EncodingCheck.Mark(bytes)?.Length ?? 0;
        var text = EncodingWords.Find(encoding.Word)!.GetString(bytes[mark..]);
        return new FileHead(name, text, isWhole);
    }
}
