using System.Buffers;
using System.Text;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Finds the encoding of a file from its mark and its first bytes, or says why the declared one cannot be right.</summary>
public static class EncodingCheck
{
    /// <summary>The encoding a byte order mark names, and the length of the mark.</summary>
    public static (string Word, int Length)? Mark(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
            [0x84, 0x31, 0x95, 0x33, ..] => ("gb18030", 4),
            [0xFF, 0xFE, ..] => ("utf-16", 2),
            [0xFE, 0xFF, ..] => ("utf-16be", 2),
            _ => null,
        };

    /// <summary>Null when the sample reads well; otherwise the encoding it looks like (empty: none we know).</summary>
    public static string? LooksLikeAnother(ReadOnlySpan<byte> sample, string declared)
    {
        if (!declared.StartsWith("utf-16", StringComparison.Ordinal) && WideWord(sample) is { } wide)
        {
            return wide;
        }

        var (sequences, broken) = CountUtf8(sample);
        return declared switch
        {
            "utf-8" when broken > 0 && broken >= sequences => GuessNarrow(sample),
            "windows-1251" or "gb18030" or "iso-8859-1" when broken == 0 && sequences > 0 => "utf-8",
            _ => null,
        };
    }

    /// <summary>Text in which NUL stands at every other place only was written in sixteen bits.</summary>
    private static string? WideWord(ReadOnlySpan<byte> sample)
    {
        int even = 0,
            odd = 0;
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }

        // A comma, a digit or a line end is one zero byte; narrow text has none at all.
        var pairs = sample.Length / 2;
        return pairs < 4 ? null
            : odd >= Math.Max(2, pairs / 10) && even * 10 <= odd ? "utf-16"
            : even >= Math.Max(2, pairs / 10) && odd * 10 <= even ? "utf-16be"
            : null;
    }

    private static (int Sequences, int Broken) CountUtf8(ReadOnlySpan<byte> sample)
    {
        int sequences = 0,
            broken = 0;
        while (!sample.IsEmpty)
        {
            var ascii = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            sample = sample[ascii..];
            var status = Rune.DecodeFromUtf8(sample, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                break;
            }

            sequences += status == OperationStatus.Done ? 1 : 0;
            broken += status == OperationStatus.Done ? 0 : 1;
            sample = sample[length..];
        }

        return (sequences, broken);
    }

    /// <summary>
    /// Cyrillic in Windows-1251 is mostly single bytes from C0 up beside each other in any number; GB18030 pairs a lead byte
    /// with a second one. A sample that decodes as GB18030 without a fault and into Han characters is Chinese.
    /// </summary>
    private static string GuessNarrow(ReadOnlySpan<byte> sample)
    {
        var chinese = EncodingWords.Find("gb18030")!.GetString(sample);
        var han = chinese.Count(character => character is >= '\u4E00' and <= '\u9FFF');
        var common = chinese.Count(character => character is >= '\u4E00' and <= '\u9FFF' && IsCommonHan(character));
        if (!chinese.Contains('\uFFFD', StringComparison.Ordinal) && han > 0 && common * 2 >= han)
        {
            return "gb18030";
        }

        var russian = EncodingWords.Find("windows-1251")!.GetString(sample);
        var letters = russian.Count(IsCyrillic);
        var others = russian.Count(character => character > '\u007F') - letters;
        return letters > others && CountAmongLatin(russian) * 2 < letters ? "windows-1251" : "";
    }

    /// <summary>An ä between Latin letters is no д: words are of one alphabet.</summary>
    private static int CountAmongLatin(string text)
    {
        var among = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var before = at > 0 ? text[at - 1] : ' ';
            var after = at + 1 < text.Length ? text[at + 1] : ' ';
            among += IsCyrillic(text[at]) && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)) ? 1 : 0;
        }

        return among;
    }

    private static bool IsCyrillic(char character) => character is >= '\u0410' and <= '\u044F';

    /// <summary>GB2312's first level (the 3,755 characters of daily use) occupies rows B0 to D7 of the double-byte plane.</summary>
    private static bool IsCommonHan(char character)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = EncodingWords.Find("gb18030")!.GetBytes([character], bytes);
        return length == 2 && bytes[0] is >= 0xB0 and <= 0xD7 && bytes[1] >= 0xA1;
    }
}
