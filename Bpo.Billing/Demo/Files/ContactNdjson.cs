using System.Buffers;
using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Files;

/// <summary>One canonical contact a line; members without a value are left out.</summary>
internal static class ContactNdjson
{
    public static ReadOnlyMemory<byte> Write(IEnumerable<Contact> contacts, ContractZone zone)
    {
        var lines = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(lines);
        foreach (var contact in contacts)
        {
            json.Reset();
            json.WriteStartObject();
            WriteWho(json, contact);
            WriteWhen(json, contact, zone);
            WriteHow(json, contact);
            json.WriteEndObject();
            json.Flush();
            lines.Write("\n"u8);
        }

        return lines.WrittenMemory;
    }

    private static void WriteWho(Utf8JsonWriter json, Contact contact)
    {
        json.WriteString("id", contact.Id);
        json.WriteNumber("revision", contact.Revision);
        json.WriteString("channel", CanonicalWords.Of(TermsWords.Channels, contact.Channel));
        json.WriteString("direction", CanonicalWords.Of(TermsWords.Directions, contact.Direction));
        json.WriteString("queue", contact.Queue);
        WriteText(json, "agent", contact.Agent);
        WriteText(json, "customer", contact.Customer);
        WriteText(json, "language", contact.Language);
        WriteText(json, "reason", contact.Reason);
    }

    private static void WriteWhen(Utf8JsonWriter json, Contact contact, ContractZone zone)
    {
        WriteInstant(json, "enqueuedAt", contact.EnqueuedAt, zone);
        WriteInstant(json, "answeredAt", contact.AnsweredAt, zone);
        WriteInstant(json, "endedAt", contact.EndedAt, zone);
        WriteInstant(json, "firstReplyAt", contact.FirstReplyAt, zone);
        WriteInstant(json, "resolvedAt", contact.ResolvedAt, zone);
        json.WriteNumber("waitSeconds", contact.WaitSeconds);
        json.WriteNumber("ringSeconds", contact.RingSeconds);
        json.WriteNumber("talkSeconds", contact.TalkSeconds);
        json.WriteNumber("holdSeconds", contact.HoldSeconds);
        json.WriteNumber("wrapSeconds", contact.WrapSeconds);
    }

    private static void WriteHow(Utf8JsonWriter json, Contact contact)
    {
        json.WriteString("outcome", CanonicalWords.Of(TermsWords.Outcomes, contact.Outcome));
        json.WriteBoolean("transferred", contact.Transferred);
        if (contact.Resolved is { } resolved)
        {
            json.WriteBoolean("resolved", resolved);
        }

        json.WriteBoolean("reopened", contact.Reopened);
        WriteNumber(json, "csat", contact.Csat);
        WriteNumber(json, "nps", contact.Nps);
        WriteText(json, "disposition", contact.Disposition);
    }

    private static void WriteText(Utf8JsonWriter json, string member, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(member, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string member, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(member, known);
        }
    }

    private static void WriteInstant(Utf8JsonWriter json, string member, DateTimeOffset? instant, ContractZone zone)
    {
        if (instant is { } known)
        {
            json.WriteString(member, CanonicalWords.Of(zone.Local(known)));
        }
    }
}
