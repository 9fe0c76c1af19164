using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>Says of an endpoint that it answers otherwise to those who read another language.</summary>
/// <param name="Of">What tells them apart.</param>
internal sealed record VariesByReader(Func<HttpRequest, string> Of);
