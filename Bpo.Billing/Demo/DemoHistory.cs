using Bpo.Billing.Demo.Clients;
using Bpo.Billing.Demo.Files;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo;

/// <summary>
/// What happened, in order: files of the first month with their slips, its close, the files of the last month, its draft, the
/// running month. One file comes when its month is already issued, one is soiled, and one corrects what was sent before.
/// </summary>
internal sealed class DemoHistory(DemoMonths months, DemoTraffic traffic, ulong seed)
{
    private const int CorrectedContacts = 40;

    public IEnumerable<DemoStep> Steps()
    {
        var files = DemoTenant
            .Sources.SelectMany(source => ContactFiles.Of(source, traffic.Of(source)))
            .OrderBy(file => file.LastDate)
            .ToList();
        var late = files.First(file => file.Source == Chengyu.Cloud);
        var soiled = files.First(file => file.Source == Talbruck.Phones && file.LastDate >= months.Last.From);
        var other = new DemoUsage(months, traffic, seed);

        foreach (var file in files.Where(file => file != late && file.LastDate < months.First.To))
        {
            yield return new DemoStep.Import(file);
        }

        yield return new DemoStep.Import(Correction());
        foreach (var step in other.Steps(months.First))
        {
            yield return step;
        }

        yield return new DemoStep.Close(months.First, Issue: true);
        yield return new DemoStep.Import(late);
        foreach (var file in files.Where(file => months.Last.Contains(file.LastDate)))
        {
            yield return new DemoStep.Import(file == soiled ? DirtyRows.Soil(file) : file);
        }

        foreach (var step in other.Steps(months.Last))
        {
            yield return step;
        }

        yield return new DemoStep.Close(months.Last, Issue: false);
        foreach (var file in files.Where(file => file.LastDate >= months.Last.To))
        {
            yield return new DemoStep.Import(file);
        }

        if (months.Running is { } running)
        {
            foreach (var step in other.Steps(running))
            {
                yield return step;
            }
        }
    }

    /// <summary>The vendor found that one trunk counted the announcement as talk: the same calls again, with a higher revision.</summary>
    private DemoFile Correction()
    {
        const int AnnouncementSeconds = 12;
        var corrected = traffic
            .Of(Talbruck.Phones)
            .Where(call => call.IsAnswered && call.TalkSeconds > 5 * AnnouncementSeconds)
            .Take(CorrectedContacts)
            .Select(call =>
                call with
                {
                    Revision = call.Revision + 1,
                    TalkSeconds = call.TalkSeconds - AnnouncementSeconds,
                    EndedAt = call.EndedAt?.AddSeconds(-AnnouncementSeconds),
                }
            )
            .ToList();
        var date = months.First.From.AddDays(20);
        return new DemoFile(
            Talbruck.Phones,
            ContactFiles.Name(Talbruck.Phones, date, "-correction"),
            date,
            ContactFiles.Write(Talbruck.Phones, corrected)
        );
    }
}
