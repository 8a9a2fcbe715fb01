using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bpo.Tests.Localization;

/// <summary>Whatever is refused, and whatever is wrong with a value, can be shown to a reader of any language.</summary>
public sealed partial class RefusalsAreSaid
{
    private static readonly string[] Rooms = ["Bpo.Domain", "Bpo.Billing", "Bpo.Web/Features", "Bpo.Web/Pulls"];

    /// <summary>Pages say these themselves, with the number of a line or the size of a file.</summary>
    private static readonly string[] SaidByThePage = ["forecast.row", "request.too-large"];

    [Theory]
    [InlineData("")]
    [InlineData(".ru")]
    [InlineData(".zh-Hans")]
    public void every_code_of_a_problem_or_a_fault_has_words(string language) =>
        Assert.Empty(Codes().Except(Words(language)).Except(SaidByThePage).Order());

    private static IEnumerable<string> Codes() =>
        Rooms
            .SelectMany(room =>
                Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, room), "*.cs", SearchOption.AllDirectories)
            )
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Code().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["code"].Value)
            .Distinct();

    private static IEnumerable<string> Words(string language) =>
        XDocument
            .Load(Path.Combine(RepositoryRoot.Path, "Bpo.Web/Localization/Resources", $"Problems{language}.resx"))
            .Root!.Elements("data")
            .Select(data => data.Attribute("name")!.Value);

    [GeneratedRegex(@"(Problem\(|Fault\([^,()]+,)\s*""(?<code>[a-z0-9.-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
