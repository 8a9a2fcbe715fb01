using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bpo.Tests.Api;

/// <summary>Short ways to call the API and read what it says.</summary>
internal static class Calls
{
    public static async Task<Answer> Ask(this HttpClient client, string path, params (string, string)[] headers) =>
        await client.Send(HttpMethod.Get, path, content: null, headers);

    public static async Task<Answer> Post(
        this HttpClient client,
        string path,
        string json,
        params (string, string)[] headers
    ) => await client.Send(HttpMethod.Post, path, Json(json), headers);

    public static async Task<Answer> Put(
        this HttpClient client,
        string path,
        string json,
        params (string, string)[] headers
    ) => await client.Send(HttpMethod.Put, path, Json(json), headers);

    public static async Task<Answer> Send(
        this HttpClient client,
        HttpMethod method,
        string path,
        HttpContent? content,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/v1/{path}");
        request.Content = content;
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Answer(
            (int)response.StatusCode,
            body,
            response.Headers,
            response.Content.Headers.ContentType?.MediaType
        );
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}

internal sealed record Answer(int Status, byte[] Bytes, HttpResponseHeaders Headers, string? MediaType)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("No JSON.");

    public string Id => Json["id"]!.GetValue<string>();

    public string? Code => Json["code"]?.GetValue<string>();

    /// <summary>The answer, which must have this status; else the test says what came instead.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        return this;
    }

    /// <summary>The answer, which must be a problem of this kind.</summary>
    public Answer Refused(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, Code);
        return this;
    }
}
