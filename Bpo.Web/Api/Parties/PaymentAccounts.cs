using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class PaymentAccounts
{
    /// <param name="Account">An IBAN, or the number as the bank writes it; empty: no bank data on invoices.</param>
    public sealed record Form(
        string? Account = null,
        [property: Description("Whose account it is; the seller's legal name when absent.")] string? Holder = null,
        [property: Description("BIC, or the code the bank's country uses.")] string? BankCode = null,
        string? Bank = null,
        [property: Description(
            "What the payer quotes; {number} stands for the invoice's number, which is all when absent."
        )]
            string? Reference = null
    )
    {
        public PaymentAccount? Read()
        {
            var account = string.Concat((Account ?? "").Where(letter => !char.IsWhiteSpace(letter)));
            return account.Length == 0
                ? null
                : new PaymentAccount(
                    Trim(Holder),
                    Iban.IsMeant(account) ? account.ToUpperInvariant() : (Account ?? "").Trim(),
                    Trim(BankCode).ToUpperInvariant(),
                    Trim(Bank),
                    Trim(Reference)
                );
        }

        public static Form Of(PaymentAccount? account) =>
            account is null
                ? new Form()
                : new Form(account.Account, account.Holder, account.BankCode, account.Bank, account.Reference);

        private static string Trim(string? text) => (text ?? "").Trim();
    }

    public sealed class Validator : AbstractValidator<Form>
    {
        public Validator()
        {
            RuleFor(form => form.Account).AtMost(60);
            RuleFor(form => form.Account)
                .Must(
                    (form, _) =>
                        form.Read() is not { Account: var account } || !Iban.IsMeant(account) || Iban.IsValid(account)
                )
                .WithErrorCode("iban")
                .WithMessage("The check digits of the IBAN are wrong.");
            RuleFor(form => form.Holder).AtMost(200);
            RuleFor(form => form.BankCode).AtMost(34);
            RuleFor(form => form.Bank).AtMost(200);
            RuleFor(form => form.Reference).AtMost(100);
        }
    }

    private static readonly ExampleRequest Example = new(
        "iban",
        "An account in the euro area",
        """
        { "account": "DE89 3704 0044 0532 0130 00", "bankCode": "COBADEFFXXX", "bank": "Commerzbank",
          "reference": "Invoice {number}" }
        """
    );

    public static void MapPaymentAccounts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/vendors/{id}/payment-account", Read)
            .Needs(Scopes.PartiesRead)
            .WithName("read-payment-account")
            .WithSummary("Where a vendor is paid");
        api.MapPut("/vendors/{id}/payment-account", Change)
            .Needs(Scopes.PartiesWrite)
            .Validates<Form>()
            .NeedsEtag()
            .WithName("change-payment-account")
            .WithSummary("Say where a vendor is paid; issued invoices keep what was printed on them")
            .WithExamples(Example);
    }

    private static async Task<Results<Ok<Form>, ProblemHttpResult>> Read(
        string id,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Vendor, id);
        if (await db.Set<Vendor>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == key, cancel) is not { } vendor)
        {
            return ApiProblem.NotFound("vendor");
        }

        context.Show(vendor);
        return TypedResults.Ok(Form.Of(vendor.PaymentAccount));
    }

    private static async Task<Results<Ok<Form>, ProblemHttpResult>> Change(
        string id,
        Form request,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Vendor, id);
        if (await db.Set<Vendor>().FirstOrDefaultAsync(row => row.Id == key, cancel) is not { } vendor)
        {
            return ApiProblem.NotFound("vendor");
        }

        if (context.Stale(vendor) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        vendor.PaymentAccount = request.Read();
        db.Add(Trace(vendor, caller, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        context.Show(vendor);
        return TypedResults.Ok(Form.Of(vendor.PaymentAccount));
    }

    /// <summary>A changed account is where money would go astray, so who changed it stands on record with its end.</summary>
    public static AuditEntry Trace(Vendor vendor, Caller caller, DateTimeOffset now) =>
        new()
        {
            TenantId = vendor.TenantId,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = caller.Actor,
            Action = "payment-account.changed",
            Subject = PublicId.Format(PublicId.Vendor, vendor.Id),
            Detail = StoredJson.Write(
                new { ending = vendor.PaymentAccount?.Account is { Length: > 4 } account ? account[^4..] : "" }
            ),
        };
}
