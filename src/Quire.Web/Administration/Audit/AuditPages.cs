using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Administration.Auditing;
using Quire.Web.Accounts;

namespace Quire.Web.Administration.Audit;

/// <summary>What was changed, when and by whom.</summary>
internal static class AuditPages
{
    public static void MapAuditPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/administration/audit", ShowAsync).AsAdministration();

    private static async Task<IResult> ShowAsync(Call call)
    {
        var about = NumberIn(call, "object");
        // One more tells whether there are more.
        var lines = await call.RunAsync(new ListAudit(NumberIn(call, "before"), about, AuditShown.Size + 1));
        return AccountAnswer.Of<AuditPage, AuditShown>(
            call,
            new([.. lines.Take(AuditShown.Size)], about, lines.Count > AuditShown.Size),
            "admin.part.audit"
        );
    }

    private static long? NumberIn(Call call, string parameter) =>
        long.TryParse(call.Http.Request.Query[parameter], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
