using Bpo.Domain.Access;

namespace Bpo.Web.Access;

/// <summary>What each role may do. A client role is, beside this, walled into its own client's rows.</summary>
public static class RoleScopes
{
    private static readonly string[] Reading =
    [
        Scopes.PartiesRead,
        Scopes.ContractsRead,
        Scopes.UsageRead,
        Scopes.ResultsRead,
        Scopes.InvoicesRead,
        Scopes.ReviewsRead,
        Scopes.Calculate,
    ];

    public static IReadOnlyList<string> Of(UserRole role) =>
        role switch
        {
            UserRole.Admin => Scopes.All,
            UserRole.AccountManager =>
            [
                .. Reading,
                Scopes.PartiesWrite,
                Scopes.ContractsWrite,
                Scopes.UsageWrite,
                Scopes.RunsWrite,
                Scopes.ExclusionsWrite,
                Scopes.DisputesWrite,
                Scopes.AgreementsRecord,
            ],
            UserRole.Finance =>
            [
                .. Reading,
                Scopes.ContractsApprove,
                Scopes.UsageWrite,
                Scopes.RunsWrite,
                Scopes.InvoicesIssue,
                Scopes.DisputesWrite,
                Scopes.AgreementsRecord,
            ],
            UserRole.ClientAdmin => [.. Reading, Scopes.ExclusionsWrite, Scopes.DisputesWrite],
            _ => Reading,
        };
}
