using Bpo.Billing.Demo;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Operations.Demos;

/// <summary>The volumes a day that the shop announces, signed by both sides before the month is planned.</summary>
internal sealed class DemoVolumes(
    TenantDatabase database,
    TimeProvider clock,
    TenantScope vendor,
    DemoTenant demo,
    DemoBooks books
)
{
    public async Task Exchange(CancellationToken cancel)
    {
        var care = demo.Contracts[0];
        var contract = books.IdOf(care);
        var zone = ContractZone.Of(care.Client.TimeZone);
        IReadOnlyList<ForecastSpan> spans =
        [
            .. DemoForecast
                .Of(demo.Months)
                .Select(day => new ForecastSpan(
                    zone.StartOf(day.Day),
                    zone.StartOf(day.Day.AddDays(1)),
                    day.Contacts,
                    DemoForecast.AhtSeconds
                )),
        ];
        var brought = DemoBooks.Accepted(
            await database.Write(
                TenantScope.Of(vendor.Tenant!.Value, books.ClientOf(care.Client)),
                async db =>
                    await ExchangeForecast.Propose(
                        db,
                        await db.Set<Contract>().SingleAsync(row => row.Id == contract, cancel),
                        DemoForecast.Service,
                        "Volumes a day, as ordered by the shop.",
                        spans,
                        DemoBooks.Actor,
                        clock.GetUtcNow(),
                        cancel
                    ),
                cancel
            )
        );
        DemoBooks.Accepted(
            await database.Write(
                vendor,
                async db =>
                    await ExchangeForecast.Sign(
                        db,
                        await db.Set<ForecastVersion>().SingleAsync(row => row.Id == brought.Id, cancel),
                        DemoBooks.Actor,
                        clock.GetUtcNow(),
                        cancel
                    ),
                cancel
            )
        );
    }
}
