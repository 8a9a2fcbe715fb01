using Bpo.Tests.Localization;
using Bpo.Web.Components.Pieces;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Components;

public sealed class StatesOfAPage : BunitContext
{
    public StatesOfAPage() => Services.AddSingleton(Reading.Words());

    [Fact]
    public void a_failure_can_be_tried_again()
    {
        var tries = 0;
        var failure = Render<Failure>(parameters => parameters.Add(one => one.OnRetry, () => tries++));
        failure.Find("button").Click();
        Assert.Equal(1, tries);
        Assert.Equal("alert", failure.Find("section").GetAttribute("role"));
    }

    [Fact]
    public void a_skeleton_says_that_it_loads() =>
        Assert.Equal("status", Render<Skeleton>().Find(".skeleton").GetAttribute("role"));

    [Fact]
    public void a_refusal_is_said_in_the_readers_language()
    {
        using var _ = Reading.In("ru-RU");
        var note = Render<ProblemNote>(parameters =>
            parameters.Add(
                one => one.Problem,
                new Bpo.Domain.Problem("invoice.period-open", "The month has not ended yet.")
            )
        );
        Assert.Contains("Месяц ещё не закончился.", note.Markup, StringComparison.Ordinal);
    }
}
