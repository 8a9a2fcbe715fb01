using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>A mapping profile bound to the columns of one file; turns each row into what became of it.</summary>
internal sealed class MappedRow
{
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    private readonly ReadingRules rules;
    private readonly string source;
    private readonly MappedField key;
    private readonly (string Reason, BoundConditions When)[] filters;
    private readonly (string Name, MappedField[] Fields)[] moments;
    private readonly (ContactMember Member, MappedField[] Fields)[] members;
    private readonly (string Name, int Column)[] attributes;
    private readonly Dictionary<string, DateTimeOffset> known = new(StringComparer.Ordinal);

    public MappedRow(MappingProfile profile, TableHeader header, ReadingRules rules, string source)
    {
        this.rules = rules;
        this.source = source;
        var pool = new StringPool();
        MappedField[] Bind(FieldRule rule) =>
            [.. rule.First.Select(alternative => new MappedField(alternative, header, rules, pool))];

        key = new MappedField(profile.Key, header, rules, pool);
        filters = [.. profile.Filters.Select(filter => (filter.Reason, new BoundConditions(filter.When, header)))];
        moments = [.. profile.Moments.Select(moment => (moment.Key, Bind(moment.Value)))];
        members =
        [
            .. ContactMembers
                .All.Where(member => profile.Fields.ContainsKey(member.Name))
                .Select(member => (member, Bind(profile.Fields[member.Name]))),
        ];
        attributes = [.. profile.Attributes.Select(name => (name, header.IndexOf(name)))];
    }

    public UsageRow Read(DelimitedReader row)
    {
        foreach (var (reason, when) in filters)
        {
            if (when.Hold(row))
            {
                return new UsageRow.Filtered(row.Line, reason);
            }
        }

        var draft = new ContactDraft { Id = key.ValueIn(row).ToString() };
        ReadMoments(row);
        foreach (var (member, fields) in members)
        {
            ReadMember(row, member, fields, draft);
        }

        foreach (var (name, column) in attributes)
        {
            draft.Keep(name, row[column].Trim().ToString());
        }

        return ContactRules.Finish(draft, rules, source, row.Line, row.Raw);
    }

    /// <summary>A moment that cannot be read simply gives nothing to compare with.</summary>
    private void ReadMoments(DelimitedReader row)
    {
        known.Clear();
        foreach (var (name, fields) in moments)
        {
            foreach (var field in fields)
            {
                var value = field.ValueIn(row);
                if (!value.IsEmpty && field.Readers.Stamps.Read(value) is { Fault: null } stamp)
                {
                    known[name] = stamp.Instant;
                    break;
                }
            }
        }
    }

    private void ReadMember(DelimitedReader row, ContactMember member, MappedField[] fields, ContactDraft draft)
    {
        foreach (var field in fields)
        {
            var value = field.ValueIn(row);
            if (value.IsEmpty)
            {
                continue;
            }

            member.Read(value, draft, field.Column.Length == 0 ? member.Name : field.Column, field.Readers);
            if (field.After is { } after && member is ContactMember.Moment moment)
            {
                Wrap(moment, after, draft);
            }

            return;
        }
    }

    /// <summary>Times without their own date lie on the next day when they would lie far before what they follow.</summary>
    private void Wrap(ContactMember.Moment moment, string after, ContactDraft draft)
    {
        var earlier = known.TryGetValue(after, out var instant)
            ? instant
            : (ContactMembers.Find(after) as ContactMember.Moment)?.Get(draft);
        if (moment.Get(draft) is { } given && earlier - given > HalfDay)
        {
            moment.Set(draft, NextDay(given));
            draft.Warn(WarningCodes.MidnightWrap);
        }
    }

    private DateTimeOffset NextDay(DateTimeOffset instant) =>
        rules.Zone?.InstantOf(rules.Zone.Local(instant).DateTime.AddDays(1), out _) ?? instant.AddDays(1);
}
