namespace Bpo.Benchmarks.Data;

/// <summary>The rows of a file in another order: what a source writes when it exports the same span once more.</summary>
internal static class ReorderedFile
{
    private const int Seed = 2_026;

    public static string Of(string csv)
    {
        var lines = File.ReadAllLines(csv);
        new Random(Seed).Shuffle(lines.AsSpan(1));
        var path = csv + ".reordered";
        File.WriteAllLines(path, lines);
        return path;
    }
}
