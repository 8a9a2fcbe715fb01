using Bpo.Tests.Persistence;

[assembly: AssemblyFixture(typeof(TemplatesGoLast))]

namespace Bpo.Tests.Persistence;

/// <summary>Removes the databases the tests were copied from when the last test has ended.</summary>
public sealed class TemplatesGoLast : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await SqliteTemplate.Remove();
        await PostgresTemplate.Remove();
    }
}
