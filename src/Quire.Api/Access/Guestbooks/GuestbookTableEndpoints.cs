using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Repository.Access.Guestbooks;

namespace Quire.Api.Access.Guestbooks;

/// <summary>What was answered to the guestbooks of a collection, as a table.</summary>
internal static class GuestbookTableEndpoints
{
    private static readonly QueryParameter GuestbookId = new(
        "guestbookId",
        QueryKind.Text,
        "Id of one guestbook. All of the collection when it is absent."
    );

    public static void MapGuestbookTableEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/guestbookResponses", GetAsync)
            .Says("ExportGuestbookResponses", "Gives what was answered to the guestbooks of a collection as a table.", 403, 404)
            .Asks(GuestbookId)
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call)
    {
        long? guestbook =
            call.Query(GuestbookId) is not { } text ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw GuestbookRequestErrors.NoSuch(text);
        var found = await call.RunAsync(new ExportGuestbookResponses(id.Ref, guestbook));
        DownloadCaching.Set(call);
        return Results.Text(GuestbookCsv.Of(found), "text/csv; charset=utf-8");
    }
}
