namespace Bpo.Web.Access;

/// <summary>What a machine or a person may do. Every endpoint asks for exactly one.</summary>
public static class Scopes
{
    public const string PartiesRead = "parties:read";
    public const string PartiesWrite = "parties:write";
    public const string ContractsRead = "contracts:read";
    public const string ContractsWrite = "contracts:write";

    /// <summary>Decide on terms beyond the limit, and set the limit. A key that has it beside contracts:write is two people in one.</summary>
    public const string ContractsApprove = "contracts:approve";
    public const string UsageRead = "usage:read";
    public const string UsageWrite = "usage:write";

    /// <summary>See customers' numbers, one at a time, each with a reason that stays on record.</summary>
    public const string CustomersReveal = "customers:reveal";

    /// <summary>Erase a customer, and say how long customers are remembered.</summary>
    public const string CustomersErase = "customers:erase";
    public const string ResultsRead = "results:read";
    public const string RunsWrite = "runs:write";
    public const string ExclusionsWrite = "exclusions:write";
    public const string DisputesWrite = "disputes:write";

    /// <summary>Write down what the other side said, as its own word: an approval, an answer, a signature.</summary>
    public const string AgreementsRecord = "agreements:record";
    public const string InvoicesRead = "invoices:read";
    public const string InvoicesIssue = "invoices:issue";
    public const string ReviewsRead = "reviews:read";
    public const string Calculate = "calculators:use";

    public static readonly IReadOnlyList<string> All =
    [
        PartiesRead,
        PartiesWrite,
        ContractsRead,
        ContractsWrite,
        ContractsApprove,
        UsageRead,
        UsageWrite,
        CustomersReveal,
        CustomersErase,
        ResultsRead,
        RunsWrite,
        ExclusionsWrite,
        DisputesWrite,
        AgreementsRecord,
        InvoicesRead,
        InvoicesIssue,
        ReviewsRead,
        Calculate,
    ];
}
