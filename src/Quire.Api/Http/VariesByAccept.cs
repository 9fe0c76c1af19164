namespace Quire.Api.Http;

/// <summary>Says of an endpoint that it answers otherwise to those whose <c>Accept</c> header is one of some.</summary>
/// <param name="Matches">Whether a header is one of them.</param>
internal sealed record VariesByAccept(Func<string?, bool> Matches);
