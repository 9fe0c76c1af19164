using Microsoft.AspNetCore.Http;

namespace Quire.Api.Administration;

/// <summary>
/// The mark of a connection that came in at the administration listener. The listener sets it on what it accepts, so that nothing
/// a request says can claim it.
/// </summary>
public sealed class AdministrationConnection
{
    /// <summary>The one mark there is; a feature of the connection.</summary>
    public static readonly AdministrationConnection Mark = new();

    private AdministrationConnection() { }

    /// <summary>Whether a request came in there, by whoever was meant to: not through a proxy or a web page.</summary>
    public static bool Has(HttpContext context) =>
        context.Features.Get<AdministrationConnection>() is not null && LocalCall.IsMeantForThisMachine(context.Request);
}
