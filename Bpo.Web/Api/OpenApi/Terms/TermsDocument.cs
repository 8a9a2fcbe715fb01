namespace Bpo.Web.Api.OpenApi;

/// <summary>Stands for a terms document in the description of the API. Its schema is the file beside this one.</summary>
public sealed record TermsDocument;
