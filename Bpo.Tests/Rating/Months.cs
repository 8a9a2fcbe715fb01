using Bpo.Domain.Usage;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Bpo.Domain.Usage.Outcome;

namespace Bpo.Tests.Rating;

/// <summary>Random contacts around October 2026: a few customers, queues and reasons, so that rules about order find work.</summary>
internal static class Months
{
    private static readonly DateTimeOffset Start = new(2026, 9, 29, 0, 0, 0, TimeSpan.Zero);

    public static Arbitrary<Contact[]> Contacts => Arb.From(OneContact.ArrayOf().Select(WithIds));

    private static Gen<Contact> OneContact =>
        from minute in Gen.Choose(0, 35 * 24 * 60)
        from talk in Gen.Choose(0, 400)
        from hold in Gen.Choose(0, 60)
        from wrap in Gen.Choose(0, 120)
        from customer in Gen.Elements("", "a", "b", "c")
        from language in Gen.Elements("en", "de")
        from outcome in Gen.Elements(Outcome.Answered, Outcome.Answered, Outcome.Abandoned)
        from direction in Gen.Elements(Direction.Inbound, Direction.Outbound)
        select new Contact
        {
            Id = "",
            EnqueuedAt = Start.AddMinutes(minute),
            Outcome = outcome,
            Direction = direction,
            Customer = customer,
            Language = language,
            TalkSeconds = outcome == Outcome.Answered ? talk : 0,
            HoldSeconds = hold,
            WrapSeconds = wrap,
        };

    private static Contact[] WithIds(Contact[] contacts) =>
        [.. contacts.Select((contact, index) => contact with { Id = $"{index}" })];
}
