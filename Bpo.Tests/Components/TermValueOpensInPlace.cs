using Bpo.Tests.Localization;
using Bpo.Web.Features.Contracts.Sentences;
using Bpo.Web.Features.Contracts.Terms;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Components;

public sealed class TermValueOpensInPlace : BunitContext
{
    private readonly List<string> kept = [];

    public TermValueOpensInPlace()
    {
        Services.AddSingleton(Reading.Words());
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void enter_keeps_what_was_typed()
    {
        var value = Show();
        value.Find("button.value").Click();
        value.Find("input").Input("85");
        value.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        Assert.Equal(["85"], kept);
    }

    [Fact]
    public void escape_restores_the_value()
    {
        var value = Show();
        value.Find("button.value").Click();
        value.Find("input").Input("85");
        value.Find("input").KeyDown(new KeyboardEventArgs { Key = "Escape" });
        Assert.Empty(kept);
        Assert.Equal("80%", value.Find("button.value").TextContent);
    }

    private IRenderedComponent<TermValue> Show() =>
        Render<TermValue>(parameters =>
            parameters
                .Add(value => value.Value, new Part.Value("80%", "/slas/0/target/atLeast", ValueKind.Percent, "80"))
                .Add(value => value.Faults, [])
                .Add(value => value.OnKeep, typed => kept.Add(typed))
        );
}
