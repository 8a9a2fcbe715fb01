namespace Bpo.Web.Operations.Databases;

/// <summary>Where files of ours live when nobody says otherwise: the user's data folder.</summary>
public static class DataFolder
{
    /// <summary>Made when it is missing, readable by its owner only.</summary>
    public static string Path()
    {
        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        var folder = System.IO.Path.Combine(home.Length > 0 ? home : AppContext.BaseDirectory, "bpo");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        return folder;
    }

    public static string File(string name) => System.IO.Path.Combine(Path(), name);
}
