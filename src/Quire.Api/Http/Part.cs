namespace Quire.Api.Http;

/// <summary>One part of a multipart body.</summary>
/// <param name="Disposition">What the part says it is; null when it says nothing.</param>
/// <param name="ContentType">Its type; null when it says nothing.</param>
/// <param name="Body">Its bytes, to be read before the next part is asked for.</param>
internal sealed record Part(string? Disposition, string? ContentType, Stream Body);
