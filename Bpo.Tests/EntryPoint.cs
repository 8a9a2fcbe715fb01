using Bpo.Tests.Faults;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Bpo.Tests;

/// <summary>Starts the tests as xunit's own entry point does, or the import that a test of faults wants to kill.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) =>
        ImportingChild.Errand is { } errand ? ImportingChild.Run(errand)
        : args.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, (_, _) => { })
        : ConsoleRunner.Run(args);
}
