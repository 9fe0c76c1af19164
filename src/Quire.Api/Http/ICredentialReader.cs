using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;

namespace Quire.Api.Http;

/// <summary>
/// Reads one kind of credential from a request. Readers are asked in the order of their registration; the first that finds one
/// decides, and a bad one is refused even where a later reader would have found a good one.
/// </summary>
internal interface ICredentialReader
{
    /// <summary>
    /// Who the request proves to come from; null when it has no credential of this kind. Refuses one that is no good.
    /// </summary>
    ValueTask<Caller?> ReadAsync(HttpContext context);
}
