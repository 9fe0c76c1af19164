namespace Quire.Api.Http;

/// <summary>
/// What body an endpoint reads, for the API document only: unlike the framework's own marker it refuses no content type, since
/// clients of older servers send JSON under any.
/// </summary>
internal sealed record RequestBodyShape(Type Shape, string ContentType);
