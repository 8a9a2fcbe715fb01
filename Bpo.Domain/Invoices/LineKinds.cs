namespace Bpo.Domain.Invoices;

/// <summary>Kinds of lines that are not charges.</summary>
public static class LineKinds
{
    public const string Discount = "discount";

    /// <summary>What is missing to a committed minimum.</summary>
    public const string Minimum = "minimum";

    /// <summary>What exceeds an agreed maximum, taken off.</summary>
    public const string Maximum = "maximum";

    /// <summary>What the overage factor adds above a minimum.</summary>
    public const string Overage = "overage";

    /// <summary>What is taken from money paid ahead.</summary>
    public const string Prepaid = "prepaid";

    /// <summary>What is levied beside the tax.</summary>
    public const string Levy = "levy";

    /// <summary>What a client gets back because service was late or did not come.</summary>
    public const string Refund = "refund";

    /// <summary>What the bank took for a refund.</summary>
    public const string BankFee = "bank-fee";

    /// <summary>What was booked before and is no longer due.</summary>
    public const string Adjustment = "adjustment";

    /// <summary>What the parties agreed in a dispute.</summary>
    public const string Settlement = "settlement";

    public const string Credit = "service-credit";

    /// <summary>A credit of an earlier month that returns to the vendor.</summary>
    public const string EarnBack = "earn-back";

    public const string Bonus = "bonus";
}
