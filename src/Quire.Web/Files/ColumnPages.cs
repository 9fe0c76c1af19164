using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;
using Quire.Web.Addresses;
using Quire.Web.Collections.Looks;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Files;

/// <summary>Choosing among the columns of a wide table which are downloaded, for whoever may have the table.</summary>
internal static class ColumnPages
{
    public static void MapColumnPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/file/{id:long}/columns", ShowAsync).AsPage();

    private static async Task<IResult> ShowAsync(long id, Call call, TableContents tables, TableForms forms)
    {
        var target = new ObjectRef.File(id);
        var found = await call.AttemptAsync(new DownloadFile(target));
        if (found.Refusal is { } refusal)
        {
            // A guestbook that asks is answered before anything is seen; the page of the file leads to it.
            return refusal.Code.Text == KnownErrors.Unanswered
                ? Moved.To(call.Http, FileAddress.Of(id))
                : throw new RepositoryException(refusal);
        }

        if (found.Value!.Entry is not { Content: { } content } entry)
        {
            return MissingPage.Instance;
        }

        var columns = ColumnsShown.OnPage(
            entry,
            await tables.DocumentAsync(entry, call.Aborted),
            forms.Of(content),
            PageNumber.Of(call.Http.Request, "page")
        );
        return PageResult.Of<ColumnsPage, ColumnsShown>(
            columns,
            new(call.Wording().Of("columns.of", columns.Name)) { NoIndex = true, Look = await LookReading.OfAsync(call, target) }
        );
    }
}
