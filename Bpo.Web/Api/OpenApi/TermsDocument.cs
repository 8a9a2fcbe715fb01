namespace Bpo.Web.Api.OpenApi;

/// <summary>Stands for a terms document in the description of the API; its schema is written by hand in <c>Terms.schema.json</c>.</summary>
public sealed record TermsDocument;
