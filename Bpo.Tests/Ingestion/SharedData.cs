namespace Bpo.Tests.Ingestion;

/// <summary>Real files too large or not ours to keep beside the tests; where they are absent, their tests say so.</summary>
internal static class SharedData
{
    private const string Variable = "BPO_SHARED";

    /// <summary>Skips the test when the file is not on this machine.</summary>
    public static string Find(params string[] path) => FindIn("data", path);

    /// <summary>A table of published cases; skips the test when it is not on this machine.</summary>
    public static string FindCases(string file) => FindIn("cases", file);

    private static string FindIn(string folder, params string[] path)
    {
        var root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set
            ? set
            : Path.Combine(RepositoryRoot.Path, "..", "shared");
        var file = Path.Combine([root, folder, .. path]);
        Assert.SkipUnless(
            File.Exists(file),
            $"{string.Join('/', path)} is not here; {Variable} names the folder that has it."
        );
        return file;
    }
}
