using Bpo.Web.Operations.Settings;
using Microsoft.Extensions.Configuration;

namespace Bpo.Tests.Operations;

public sealed class SampleSettings
{
    /// <summary>Sections that the framework reads itself.</summary>
    private static readonly string[] OfTheFramework = ["Logging", "AllowedHosts", "Urls", "Kestrel"];

    public static TheoryData<string> Samples() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "appsettings.samples"), "*.json")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Samples))]
    public void every_name_in_a_sample_is_known(string sample)
    {
        var settings = Read(sample);

        var bound = settings.Get<BpoSettings>(options => options.ErrorOnUnknownConfiguration = true);

        Assert.NotNull(bound);
    }

    [Theory, MemberData(nameof(Samples))]
    public void every_sample_makes_sense(string sample) => Assert.NotNull(BpoSettings.From(Read(sample)));

    [Theory]
    [InlineData("Bootstrap:ApiKey", "too-short", "Bootstrap:Tenant")]
    [InlineData("Database:Provider", "Postgres", "Database:ConnectionString")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider")]
    public void settings_without_sense_name_the_one_at_fault(string name, string value, string named)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

        var refused = Assert.Throws<SettingsException>(() => BpoSettings.From(settings));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Read(string sample)
    {
        var file = Path.Combine(RepositoryRoot.Path, "appsettings.samples", sample);
        var all = new ConfigurationBuilder().AddJsonFile(file).Build();
        var ours = all.AsEnumerable()
            .Where(pair => !OfTheFramework.Contains(pair.Key.Split(':')[0], StringComparer.Ordinal));
        return new ConfigurationBuilder().AddInMemoryCollection(ours).Build();
    }
}
