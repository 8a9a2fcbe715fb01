using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Tests.Reports.Pdf;

public class DamagedFonts
{
    private const int Trials = 250;
    private static readonly Lazy<byte[]> Sound = new(Read);

    [Fact]
    public void a_damaged_font_is_refused_or_read_but_never_hangs_or_breaks_out()
    {
        var random = new Random(20261121);
        var refused = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var data = Sound.Value.ToArray();
            for (var hit = 0; hit < 1 + trial % 40; hit++)
                data[random.Next(trial % 2 == 0 ? 600 : data.Length)] = (byte)random.Next(256);
            if (trial % 7 == 0)
                data = data[..random.Next(data.Length)];
            refused += IsRefused(data) ? 1 : 0;
        }
        Assert.InRange(refused, Trials / 10, Trials);
    }

    [Fact]
    public void another_kind_of_file_is_refused_with_a_reason()
    {
        var fault = Assert.Throws<InvalidDataException>(() => new TrueTypeFont("OTTO and then some more"u8.ToArray()));
        Assert.Contains("TrueType", fault.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => new TrueTypeFont([]));
    }

    [Fact]
    public void a_character_map_of_four_billion_groups_is_refused_at_its_end()
    {
        var data = Sound.Value.ToArray();
        var file = new SfntFile(data);
        var cmap = file.Start("cmap");
        for (var i = 0; i < file.U16(cmap + 2); i++)
        {
            var subtable = cmap + file.Offset(cmap + 4 + i * 8 + 4);
            if (file.U16(subtable) == 12)
                data.AsSpan(subtable + 12, 4).Fill(0xFF);
            else
                data.AsSpan(subtable + 6, 2).Fill(0xFF);
        }
        Assert.Throws<InvalidDataException>(() => new TrueTypeFont(data));
    }

    private static bool IsRefused(byte[] data)
    {
        try
        {
            var font = new TrueTypeFont(data);
            List<int> glyphs = [0, .. "Wójcik Ж".Select(c => font.Glyph(c))];
            _ = font.Kern(glyphs[1], glyphs[2]);
            _ = font.Subset(glyphs);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] Read()
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream("IBMPlexSans-Regular.ttf")!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }
}
