using Bpo.Tests.Localization;
using Bpo.Web.Components.Layout;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Components;

public sealed class AFailingPage : BunitContext
{
    public AFailingPage() => Services.AddSingleton(Reading.Words());

    [Fact]
    public void gives_its_place_to_a_failure_that_can_be_tried_again()
    {
        var place = Render<PagePlace>(parameters => parameters.Add(one => one.ChildContent, Broken));
        place.WaitForAssertion(() => Assert.Equal("Something failed on our side", place.Find("h2").TextContent));
    }

    private static void Broken(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Fails>(0);
        builder.CloseComponent();
        builder.OpenComponent<Fails>(1);
        builder.CloseComponent();
    }

    private sealed class Fails : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            throw new InvalidOperationException("Broken.");
    }
}
