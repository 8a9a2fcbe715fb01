using System.Security.Cryptography;
using System.Text.Json;
using Bpo.Domain.Access;
using Bpo.Web.Access.Keys;
using Bpo.Web.Operations.Databases;

namespace Bpo.Web.Operations.Demos;

/// <summary>
/// The demo's password and key: random per installation, shown at every start, and therefore kept in a file that only its
/// owner can read. The database has their hashes like any others.
/// </summary>
public sealed record DemoAccess(string Password, string ApiKey)
{
    private const string FileName = "demo-access.json";

    /// <summary>Who can sign in; the one with a client role sees the first client's rows only.</summary>
    public static readonly IReadOnlyList<DemoPerson> People =
    [
        new("admin@demo.example", "Demo admin", UserRole.Admin),
        new("manager@demo.example", "Demo account manager", UserRole.AccountManager),
        new("finance@demo.example", "Demo finance", UserRole.Finance),
        new("client@demo.example", "Demo client", UserRole.ClientAdmin),
    ];

    public static DemoAccess New() =>
        new(RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14), ApiKeys.New());

    /// <summary>Null when this installation has made no demo.</summary>
    public static DemoAccess? Load()
    {
        var file = DataFolder.File(FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize<DemoAccess>(File.ReadAllText(file)) : null;
    }

    public void Save()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(DataFolder.File(FileName), options);
        JsonSerializer.Serialize(file, this);
    }
}

public sealed record DemoPerson(string Email, string Name, UserRole Role)
{
    public bool IsClient => Role is UserRole.ClientAdmin or UserRole.ClientViewer;
}
