using System.Globalization;

namespace Bpo.Tests.Faults;

/// <summary>How long a test of faults runs: shortly in every build, as long as its catalogue asks when the environment says so.</summary>
internal static class HowOften
{
    public static int Asked(string variable, int inCi) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : inCi;
}
