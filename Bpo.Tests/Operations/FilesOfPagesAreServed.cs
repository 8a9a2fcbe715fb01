using System.Text.RegularExpressions;
using Bpo.Tests.Api;

namespace Bpo.Tests.Operations;

/// <summary>Outside Development the script of the component library was not found when the host was started from the sources.</summary>
public sealed partial class FilesOfPagesAreServed
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task every_script_and_style_of_the_sign_in_page_is_there(string environment)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var host = await ApiHost.Start("sqlite", ("environment", environment));
        using var visitor = host.ClientWith(null);
        var page = await visitor.GetStringAsync("/sign-in", cancel);
        var files = FileReference().Matches(page).Select(match => match.Groups["file"].Value).Distinct().ToList();

        Assert.Contains(files, file => file.Contains("Radzen", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await visitor.GetAsync("/" + file, cancel);
            Assert.True(answer.IsSuccessStatusCode, $"{file}: {answer.StatusCode}");
        }
    }

    [GeneratedRegex("(src|href)=\"(?<file>[^\"]+\\.(js|css))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileReference();
}
