using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Web.Accounts;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Audit;

/// <summary>What was changed, when and by whom.</summary>
internal static class AuditPages
{
    public static void MapAuditPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/administration/audit", ShowAsync).AsAdministration();

    private static async Task<IResult> ShowAsync(Call call)
    {
        var query = call.Http.Request.Query;
        var asked = AuditAsked.Read(query);
        var form = asked.Form(call.Wording());
        // One more tells whether there are more.
        var lines =
            form.Problems.Count > 0 ? [] : await call.RunAsync(asked.Operation(Before(query["before"]), AuditShown.Size + 1));
        return AccountAnswer.Of<AuditPage, AuditShown>(
            call,
            new([.. lines.Take(AuditShown.Size)], asked, form, lines.Count > AuditShown.Size),
            "admin.part.audit"
        );
    }

    private static long? Before(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
