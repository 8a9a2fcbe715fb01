using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Web.Features.Contracts.Sentences;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Invoices;

/// <summary>Takes an issued invoice back, or pays back what a refund clause says; a typed word opens the button.</summary>
public sealed partial class CreditBar
{
    private static readonly ValueKind Money = ValueKind.Number;
    private string clause = "";
    private string paid = "";
    private string fee = "";
    private string typed = "";
    private Problem? unread;

    [Parameter, EditorRequired]
    public required InvoiceSheet Sheet { get; set; }

    [Parameter]
    public Problem? Refused { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<RefundOrder> OnCredit { get; set; }

    private Problem? Refusal => unread ?? Refused;

    private string Word => Words["Invoices.CreditWord"];

    private bool IsTyped => string.Equals(typed.Trim(), Word, StringComparison.OrdinalIgnoreCase);

    private Task Credit()
    {
        unread = null;
        var order = new RefundOrder(
            PublicId.Parse(PublicId.Invoice, Sheet.Id)!.Value,
            clause,
            Amount(paid, "/paid"),
            BankFee: Amount(fee, "/bankFee")
        );
        return unread is null ? OnCredit.InvokeAsync(order) : Task.CompletedTask;
    }

    /// <summary>As the reader's language writes numbers; an empty field leaves it to the clause.</summary>
    private decimal? Amount(string text, string pointer)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        var plain = ValueText.Close(text, Money);
        if (
            decimal.TryParse(
                plain,
                System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            return amount;
        }

        unread = new Problem(
            "refund.refused",
            "An amount cannot be understood.",
            [new Fault(pointer, "decimal", "An amount of the invoice's currency is expected, zero or more.")]
        );
        return null;
    }
}
