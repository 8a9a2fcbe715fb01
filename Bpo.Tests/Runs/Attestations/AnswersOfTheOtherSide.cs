using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Credits;

namespace Bpo.Tests.Runs.Attestations;

/// <summary>A vendor without access answers credits and disputes through the buyer's records.</summary>
public sealed class AnswersOfTheOtherSide
{
    private const string TenDays = """ "acceptance": { "days": 10 }, """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_recorded_acceptance_makes_the_credit_due_at_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays, TenantKind.Client);
        var buyer = books.Contract.Scope;
        await books.Close(CreditBooks.September);

        (await books.Answer(buyer, isAccepted: true)).RefusedWith("credit.not-yours");
        var claim = (await books.Answer(buyer, isAccepted: true, TheOtherSidesWord.ByMail)).Accepted();

        Assert.True(Attestation.IsNamedBy(claim.AnsweredBy));
        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_recorded_objection_is_a_dispute_of_the_vendor_that_ends_by_its_recorded_word(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays, TenantKind.Client);
        var buyer = books.Contract.Scope;
        await books.Close(CreditBooks.September);
        var said = TheOtherSidesWord.ByMail;

        var id = (await books.Answer(buyer, isAccepted: false, said)).Accepted().DisputeId!.Value;
        var opened = await books.Dispute(id);
        (await books.Talk(buyer, id, offer: 500)).Accepted();
        (await books.End(buyer, id, isSettled: true)).RefusedWith("dispute.no-offer");
        var settled = (await books.End(buyer, id, isSettled: true, said)).Accepted();

        Assert.Equal((Side.Vendor, true), (opened.OpenedSide, Attestation.IsNamedBy(opened.OpenedBy)));
        Assert.Equal((DisputeState.Settled, 500L), (settled.State, settled.SettledMinor!.Value));
        Assert.True(Attestation.IsNamedBy(settled.ClosedBy));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_recorded_withdrawal_owes_the_whole_credit_and_an_own_one_is_not_the_buyers(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays, TenantKind.Client);
        var buyer = books.Contract.Scope;
        await books.Close(CreditBooks.September);
        var id = (await books.Answer(buyer, isAccepted: false, TheOtherSidesWord.ByMail)).Accepted().DisputeId!.Value;

        (await books.End(buyer, id, isSettled: false)).RefusedWith("dispute.not-yours");
        (await books.End(buyer, id, isSettled: false, TheOtherSidesWord.ByMail)).Accepted();

        Assert.Equal(ClaimAnswer.Accepted, (await books.Claim()).Answer);
        Assert.Equal(-900, CreditBooks.Credit(await books.Close(CreditBooks.September)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_vendors_house_records_nothing_of_its_own_side(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var books = await CreditBooks.Create(test, TenDays);
        await books.Close(CreditBooks.September);

        // Recorded words are the client's there, and the client answers no credit.
        (await books.Answer(books.Vendor, isAccepted: true, TheOtherSidesWord.ByMail)).RefusedWith("credit.not-yours");
    }
}
