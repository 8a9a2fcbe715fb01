using System.Text.Json;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Parses the JSON objects of a file one by one and sets aside those that are not sound.</summary>
public static class JsonRows
{
    /// <param name="lists">Members that may hold the records of a page.</param>
    public static IEnumerable<(JsonRecord Record, JsonDocument? Document, UsageRow.Rejected? Rejected)> Read(
        TextReader text,
        ReadLimits limits,
        params IReadOnlyList<string> lists
    ) => new JsonRecords(text, limits, lists).Read().Select(record => Parse(record, limits));

    private static (JsonRecord, JsonDocument?, UsageRow.Rejected?) Parse(JsonRecord record, ReadLimits limits)
    {
        if (record.Fault is { } fault)
        {
            return (record, null, Rejection(record, fault));
        }

        if (record.Text.Span.Contains('\uFFFD'))
        {
            return (record, null, Rejection(record, RowCodes.InvalidBytes));
        }

        var document = TryParse(record, limits, allowDuplicates: false);
        if (document is not null)
        {
            if (CountMembers(document.RootElement) <= limits.JsonMembers)
            {
                return (record, document, null);
            }

            document.Dispose();
            return (record, null, Rejection(record, RowCodes.TooManyMembers));
        }

        using var lenient = TryParse(record, limits, allowDuplicates: true);
        return (record, null, Rejection(record, lenient is null ? RowCodes.BrokenJson : RowCodes.DuplicateMember));
    }

    private static JsonDocument? TryParse(JsonRecord record, ReadLimits limits, bool allowDuplicates)
    {
        try
        {
            return JsonDocument.Parse(
                record.Text,
                new JsonDocumentOptions { MaxDepth = limits.JsonDepth, AllowDuplicateProperties = allowDuplicates }
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int CountMembers(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.GetPropertyCount()
                + element.EnumerateObject().Sum(m => CountMembers(m.Value)),
            JsonValueKind.Array => element.GetArrayLength() + element.EnumerateArray().Sum(CountMembers),
            _ => 0,
        };

    private static UsageRow.Rejected Rejection(JsonRecord record, string code) =>
        new(record.Line, null, code, Sentence(code), ReadLimits.Cap(record.Text.Span));

    private static string Sentence(string code) =>
        code switch
        {
            RowCodes.DuplicateMember => "A member is given twice, so nobody knows which one is meant.",
            RowCodes.TooDeep => "The object is nested deeper than any real record.",
            RowCodes.TooManyMembers => "The object has more members than any real record.",
            RowCodes.RecordTooLong => "The object is longer than any real record.",
            RowCodes.InvalidBytes => "The object holds bytes that mean nothing in the source's encoding.",
            _ => "This is no complete JSON object.",
        };
}
