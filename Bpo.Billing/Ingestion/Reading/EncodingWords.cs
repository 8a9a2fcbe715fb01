using System.Text;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>The encodings a source may declare.</summary>
public static class EncodingWords
{
    public static readonly IReadOnlyList<string> All =
    [
        "utf-8",
        "utf-16",
        "utf-16be",
        "windows-1251",
        "gb18030",
        "iso-8859-1",
    ];

    /// <summary>
    /// Bytes that mean nothing in the encoding come out as U+FFFD, and the row that holds one is set aside: nothing is
    /// repaired silently. Null for a word that is not listed.
    /// </summary>
    public static Encoding? Find(string word) =>
        word switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            "iso-8859-1" => Encoding.Latin1,
            "windows-1251" => CodePage(1251),
            "gb18030" => CodePage(54936),
            _ => null,
        };

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            number,
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD")
        ) ?? throw new InvalidOperationException($"Code page {number} is part of the runtime.");
}
