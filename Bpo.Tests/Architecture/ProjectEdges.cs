using System.Reflection;

namespace Bpo.Tests.Architecture;

/// <summary>Who may reference whom: nouns know nothing, verbs know nouns, documents cannot query, one place knows a database.</summary>
public sealed class ProjectEdges
{
    private static readonly Assembly Domain = typeof(Domain.Amounts.Money).Assembly;
    private static readonly Assembly Billing = typeof(Billing.Contracts.TermsReader).Assembly;
    private static readonly Assembly Reports = Assembly.Load("Bpo.Reports");

    [Fact]
    public void the_domain_stands_on_the_base_library_alone() =>
        Assert.All(References(Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Quartz")]
    [InlineData("Bpo.Reports")]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    public void billing_knows_no_web_no_scheduler_no_document_and_no_database_provider(string forbidden) =>
        Assert.DoesNotContain(
            References(Billing).Where(name => name != "Microsoft.AspNetCore.Identity.EntityFrameworkCore"),
            name => name.StartsWith(forbidden, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Bpo.Billing")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore")]
    public void a_report_cannot_query(string forbidden) =>
        Assert.DoesNotContain(References(Reports), name => name.StartsWith(forbidden, StringComparison.Ordinal));

    [Theory]
    [InlineData("Bpo.Migrations.Sqlite", "Npgsql")]
    [InlineData("Bpo.Migrations.Postgres", "Microsoft.Data.Sqlite")]
    public void each_migrations_assembly_knows_one_provider(string assembly, string other) =>
        Assert.DoesNotContain(
            References(Assembly.Load(assembly)),
            name => name.StartsWith(other, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.Data.Sqlite")]
    public void the_web_names_no_database_provider(string provider) =>
        Assert.DoesNotContain(
            References(Assembly.Load("Bpo.Web")),
            name => name.StartsWith(provider, StringComparison.Ordinal)
        );

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
