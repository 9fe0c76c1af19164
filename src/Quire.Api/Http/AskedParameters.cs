namespace Quire.Api.Http;

/// <summary>The query parameters an endpoint reads, as it declares them for the API document.</summary>
internal sealed record AskedParameters(IReadOnlyList<QueryParameter> All);
