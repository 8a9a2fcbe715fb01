using Bpo.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(TheBrowserGoesFirst))]

namespace Bpo.Tests.Browser;

/// <summary>The pages are visited one after the other and take longest: begun first, they run beside all the rest.</summary>
public sealed class TheBrowserGoesFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName == InABrowser.Name)];
}
