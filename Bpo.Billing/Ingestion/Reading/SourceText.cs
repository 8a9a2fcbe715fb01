using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Opens bytes as text: obeys a byte order mark, and refuses an encoding that cannot be the right one.</summary>
public static class SourceText
{
    private const int SampleBytes = 64 << 10;

    /// <param name="bytes">Unpacked, at the first byte.</param>
    /// <param name="encoding">The declared encoding; a mark in the file wins.</param>
    public static Result<TextReader> Decode(Stream bytes, string encoding)
    {
        var sample = new byte[SampleBytes];
        var length = bytes.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            return new Problem(RefusalCodes.Empty, "The file is empty.");
        }

        var start = new ReadOnlySpan<byte>(sample, 0, length);
        var mark = EncodingCheck.Mark(start);
        var word = mark?.Word ?? encoding;
        if (mark is null && EncodingCheck.LooksLikeAnother(start, encoding) is { } other)
        {
            var guess = other.Length == 0 ? "" : $" It looks like {other}.";
            return new Problem(
                RefusalCodes.WrongEncoding,
                $"The file is not {encoding}, as the source declares.{guess}"
            );
        }

        var text = EncodingWords.Find(word);
        return text is null
            ? new Problem(RefusalCodes.WrongEncoding, $"'{word}' is not one of {string.Join(", ", EncodingWords.All)}.")
            : new StreamReader(
                new PrefixedStream(sample.AsMemory(mark?.Length ?? 0, length - (mark?.Length ?? 0)), bytes),
                text,
                detectEncodingFromByteOrderMarks: false,
                bufferSize: 64 << 10
            );
    }
}
