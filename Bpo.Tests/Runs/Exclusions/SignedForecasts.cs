using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Sla;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Exclusions;

/// <summary>A forecast in the store binds when both sides have signed it, in each of the three modes.</summary>
public sealed class SignedForecasts
{
    [Theory]
    [InlineData("void-month", Attainment.NotMeasured)]
    [InlineData("exempt-surplus", Attainment.Missed)]
    [InlineData("drop-interval", Attainment.NotMeasured)]
    public async Task it_binds_with_the_second_signature(string mode, Attainment attainment)
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await Desk(test, mode);
        var version = (await Propose(desk, desk.Vendor, 80)).Accepted();
        var before = await desk.Result();

        (await Sign(desk, desk.Client, version.Id)).Accepted();
        var after = await desk.Result();

        // A hundred calls came where eighty were forecast and 110 % bind.
        Assert.Equal(Attainment.Missed, before.Attainment);
        Assert.Equal(attainment, after.Attainment);
        Assert.Equal(100m, after.Raw.Denominator);
        Assert.Equal(
            mode == "exempt-surplus" ? 88m
                : mode == "void-month" ? 100m
                : 0m,
            after.Adjusted.Denominator
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_side_signs_once_and_a_newer_version_replaces_the_older(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, "void-month");
        var first = (await Propose(desk, desk.Vendor, 80)).Accepted();
        (await Sign(desk, desk.Vendor, first.Id)).RefusedWith("forecast.closed");
        (await Sign(desk, desk.Client, first.Id)).Accepted();
        (await Sign(desk, desk.Client, first.Id)).RefusedWith("forecast.closed");

        var second = (await Propose(desk, desk.Client, 1000)).Accepted();
        Assert.Equal(Attainment.NotMeasured, (await desk.Result()).Attainment);
        (await Sign(desk, desk.Vendor, second.Id, minutes: 1)).Accepted();

        Assert.Equal((2, Attainment.Missed), (second.Number, (await desk.Result()).Attainment));
    }

    private static async Task<ExclusionDesk> Desk(TestDatabase test, string mode)
    {
        var desk = await ExclusionDesk.Create(test);
        (
            await desk.Contract.AddTerms(
                ContractFixture
                    .Terms.Replace("2026-10-01", "2026-10-02")
                    .Replace(
                        "\"class\": \"key\"",
                        $$"""
                        "class": "key", "forecastVariance": { "mode": "{{mode}}", "beyondPercent": "110" }
                        """
                    )
            )
        ).Accepted();
        return desk;
    }

    private static Task<Result<ForecastVersion>> Propose(ExclusionDesk desk, TenantScope by, decimal contacts) =>
        desk.Contract.Test.Database.Write(
            by,
            db =>
                ExchangeForecast.Propose(
                    db,
                    desk.Contract.Contract,
                    "voice",
                    "",
                    [
                        new ForecastSpan(
                            new(2026, 9, 30, 22, 0, 0, TimeSpan.Zero),
                            new(2026, 10, 31, 23, 0, 0, TimeSpan.Zero),
                            contacts
                        ),
                    ],
                    "somebody",
                    TestDatabase.Now,
                    ContractFixture.Cancel
                ),
            ContractFixture.Cancel
        );

    private static Task<Result<ForecastVersion>> Sign(ExclusionDesk desk, TenantScope by, Guid id, int minutes = 0) =>
        desk.Contract.Test.Database.Write(
            by,
            async db =>
                await ExchangeForecast.Sign(
                    db,
                    await db.Set<ForecastVersion>().SingleAsync(row => row.Id == id, ContractFixture.Cancel),
                    "somebody",
                    TestDatabase.Now.AddMinutes(minutes),
                    ContractFixture.Cancel
                ),
            ContractFixture.Cancel
        );
}
