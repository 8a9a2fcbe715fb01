namespace Bpo.Domain.Access;

/// <summary>What a person may do; a client role comes with the one client whose data it sees.</summary>
public enum UserRole
{
    ClientViewer,
    ClientAdmin,
    AccountManager,
    Finance,
    Admin,
}
