using System.Globalization;
using System.Runtime.CompilerServices;

namespace Bpo.Tests;

/// <summary>Expected values are written in the invariant culture, whatever machine reads them.</summary>
internal static class TestCulture
{
    [ModuleInitializer]
    internal static void Install()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }
}
