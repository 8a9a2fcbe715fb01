using Bpo.Billing.Contracts;
using Bpo.Billing.Demo;
using Bpo.Domain;
using Bpo.Domain.Contracts;

namespace Bpo.Tests.Demo;

public sealed class DemoTermsAreAccepted
{
    private static readonly DemoTenant Demo = new(new DateOnly(2026, 11, 21));

    [Fact]
    public void every_version_of_every_contract_is_read_without_a_fault() =>
        Assert.All(
            Demo.Contracts,
            contract => Assert.All(contract.Terms, terms => Assert.Empty(FaultsOf(TermsReader.Read(terms))))
        );

    [Fact]
    public void each_contract_prices_in_its_clients_currency() =>
        Assert.All(
            Demo.Contracts,
            contract =>
            {
                var terms = TermsReader
                    .Read(contract.Terms[0])
                    .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));
                Assert.Equal(contract.Client.Currency, terms.Currency.Code);
                Assert.Equal(contract.Client.TimeZone, terms.Zone.Id);
                Assert.Equal(contract.StartsOn, terms.EffectiveFrom);
            }
        );

    private static IReadOnlyList<Fault> FaultsOf(Result<Terms> read) =>
        read.Match<IReadOnlyList<Fault>>(_ => [], problem => problem.Faults);
}
