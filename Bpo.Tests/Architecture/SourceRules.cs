using System.Text.RegularExpressions;

namespace Bpo.Tests.Architecture;

/// <summary>What the compiler cannot hold: sizes, names and words of the source files.</summary>
public sealed partial class SourceRules
{
    private const int HardStop = 250;

    private static readonly string[] VagueNames = ["Helper", "Utils", "Utility", "Manager", "Common"];

    [Fact]
    public void no_hand_written_file_is_longer_than_the_hard_stop() =>
        Assert.Empty(
            SourceFiles()
                .Select(path => (Name: Relative(path), Lines: File.ReadLines(path).Count()))
                .Where(file => file.Lines > HardStop)
                .Select(file => $"{file.Name}: {file.Lines} lines")
        );

    [Fact]
    public void no_file_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(
            SourceFiles().Select(path => Path.GetFileNameWithoutExtension(path)),
            name => VagueNames.Any(vague => name.Contains(vague, StringComparison.Ordinal))
        );

    [Fact]
    public void nothing_is_left_for_later() =>
        Assert.Empty(
            SourceFiles()
                .Where(path => !path.EndsWith("SourceRules.cs", StringComparison.Ordinal))
                .Where(path => Unfinished().IsMatch(File.ReadAllText(path)))
                .Select(Relative)
        );

    private static IEnumerable<string> SourceFiles() =>
        Directory
            .EnumerateFiles(RepositoryRoot.Path, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" or ".css" or ".js" or ".sh")
            .Where(path => !Generated().IsMatch(Relative(path)));

    private static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path, path);

    [GeneratedRegex(
        @"(^|/)(bin|obj|Migrations|_framework|artifacts|node_modules|TestResults)/",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Generated();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b", RegexOptions.None, 1000)]
    private static partial Regex Unfinished();
}
