namespace Bpo.Tests;

/// <summary>Where the sources lie: the folder above the test assembly that holds the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder switch
        {
            null => throw new InvalidOperationException("The tests run outside of a checkout."),
            _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Bpo.sln")) => folder.FullName,
            _ => Find(folder.Parent),
        };
}
