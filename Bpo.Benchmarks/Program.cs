using System.Globalization;
using Bpo.Benchmarks;
using Bpo.Benchmarks.Cases;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is [MemoryCase.Alone, var provider, var csv])
{
    var own = Directory.CreateTempSubdirectory("bpo-benchmarks-");
    var server = Environment.GetEnvironmentVariable("BPO_TEST_POSTGRES");
    await using (var database = await Catalogue.Create(provider, new Settings(0, 1, server, own.FullName)))
    {
        await MemoryCase.ImportAlone(database, csv, own.FullName);
    }

    own.Delete(recursive: true);
    return 0;
}

if (args.Length == 0 || Catalogue.Find(args[0]) is not { } chosen)
{
    Console.WriteLine("usage: Bpo.Benchmarks <name> [rows] [runs]");
    foreach (var known in Catalogue.All)
    {
        Console.WriteLine($"  {known.Name, -16} {known.About} ({known.DefaultRows:N0} rows)");
    }

    return args.Length == 0 ? 0 : 2;
}

var folder = Directory.CreateTempSubdirectory("bpo-benchmarks-");
try
{
    var settings = new Settings(
        args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : chosen.DefaultRows,
        args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3,
        Environment.GetEnvironmentVariable("BPO_TEST_POSTGRES"),
        folder.FullName
    );
    await chosen.Run(settings);
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
