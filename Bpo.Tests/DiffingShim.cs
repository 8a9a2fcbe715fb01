using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Bpo.Tests;

/// <summary>bunit asks for AngleSharp.Diffing 1.0.0, which cannot be restored; 0.17.0 answers the calls it makes.</summary>
internal static class DiffingShim
{
    [ModuleInitializer]
    internal static void Install() =>
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            string.Equals(name.Name, "AngleSharp.Diffing", StringComparison.Ordinal)
                ? context.LoadFromAssemblyPath(
                    Path.Combine(AppContext.BaseDirectory, "shims", "AngleSharp.Diffing.dll")
                )
                : null;
}
