using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Api.Http.Kept;
using Quire.Api.Metrics.Usage;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Repository.Access.Requests;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.History;
using Quire.Repository.Files.Listing;
using Quire.Repository.Files.Periods;
using Quire.Repository.Keeping;
using Quire.Web.Collections.Looks;
using Quire.Web.Datasets;
using Quire.Web.Errors;
using Quire.Web.Files.Answering;
using Quire.Web.Files.Asking;
using Quire.Web.Files.Previews;
using Quire.Web.Rendering;
using Quire.Web.Search;

namespace Quire.Web.Files;

/// <summary>Files, and their bytes for people who are signed in with a browser.</summary>
internal static class FilePages
{
    private const int History = 20;
    private static readonly QueryParameter Version = new("version", QueryKind.Text, "The version; the newest one without it.");

    private static readonly QueryParameter Variables = new(
        "variables",
        QueryKind.Number,
        "Which page of the variables of a table is shown."
    );

    public static void MapFilePages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/file/{**id}", ShowAsync)
            .AsPage()
            .Asks([Version, Variables])
            .KeptForGuests(KeptAs.Found)
            .WithMetadata(CountsViews.Instance);
        pages.MapFileDownload("/download/file/{id}").AsPage().AskingFirst();
        pages.MapVersionDownload("/download/dataset/{id}/versions/{version}").AsPage().AskingFirst();
        pages.MapChosenDownload("/download/files").AsPage().AskingFirst();
        pages.MapAnswerPages();
        pages.MapAskPages();
        pages.MapPdfViews();
        pages.MapColumnPages();
    }

    private static async Task<IResult> ShowAsync(
        string id,
        Call call,
        FilePreviews previews,
        FileColumns columns,
        InstallationFacts installation,
        OperationTrace trace
    )
    {
        if (Reference(id) is not { } target)
        {
            return MissingPage.Instance;
        }

        // What is open is said as of today.
        trace.ShowsUntil(call.Now.Date.AddDays(1));
        var asked = call.Http.Request.Query[Version.Name].ToString();
        var text = DatasetAddress.Selector(asked) ?? ":latest";
        var details = await call.RunAsync(new GetFile(target, VersionSelector.Parse(text), text, true, WithOwners: true));
        var view = details.View;
        var mayDownload = await call.RunAsync(new MayDownloadFile(target));
        var history = await call.RunAsync(new GetFileHistory(target, Limit: History));
        var dataset = ItemAddress.OfDataset(view.Version.Dataset.Object.PersistentId!.ToString());
        var held = call.Caller.HasAccount
            ? await call.RunAsync(new GetDatasetPermissions(new ObjectRef.Dataset(view.Version.DatasetId)))
            : Permission.None;
        var shown = new FileShown
        {
            View = view,
            Dataset = new(dataset, asked.Length == 0 ? null : DatasetAddress.NameOf(view.Version)),
            Citation = FileCitation.Of(
                view,
                MetadataDocumentCodec.Parse(view.Version.Metadata),
                installation.SiteUrl,
                await installation.PublisherAsync(call.Aborted),
                installation.Today
            ),
            CitationAt = IsCitedByAddress(view, history, installation.Today)
                ? format =>
                    string.Create(CultureInfo.InvariantCulture, $"api/access/datafile/{view.Entry.FileId}/citation/{format}")
                : null,
            MayDownload = mayDownload,
            Offer = mayDownload ? null : await OfferAsync(call, view),
            MayEdit = held.HasFlag(Permission.EditDataset),
            MayGrant = held.HasFlag(Permission.ManageFilePermissions) && (view.Entry.Restricted || view.Entry.File.Restricted),
            NotATable = mayDownload && details.Ingest is { State: IngestState.Failed } failed ? failed.Report ?? "" : null,
            TableNotes = mayDownload ? details.TableNotes : [],
            History = history,
            Preview = mayDownload
                ? await previews.OfAsync(call, target, view, PageNumber.Of(call.Http.Request, Variables.Name))
                : null,
            Forms = mayDownload ? columns.FormsOf(view) : [],
            Columns = mayDownload ? await columns.OfAsync(call, target, view) : null,
            Address = $"{installation.SiteUrl}/file/{view.Entry.FileId.ToString(CultureInfo.InvariantCulture)}",
        };
        var isPublic = view.Version.State == VersionState.Released;
        return PageResult.Of<FilePage, FileShown>(
            shown,
            new(view.Entry.Label)
            {
                Trail = [.. Collections.Trail.Of(details.Owners), (view.Version.Title, shown.Dataset.Page)],
                NoIndex = !isPublic || asked.Length > 0,
                Canonical = isPublic ? shown.Address : null,
                Look = await LookReading.OfAsync(call, target),
                Links = isPublic ? [("collection", $"{installation.SiteUrl}/{dataset}", "text/html")] : [],
            }
        );
    }

    // Reference managers ask without a session, and get the file as the newest public version has it.
    private static bool IsCitedByAddress(FileView view, FileHistory history, DateOnly today) =>
        FileAccessStatus.IsOpen(view.Entry, today)
        && history.Entries.FirstOrDefault(e => e.Version.State == VersionState.Released)?.Version.Id == view.Version.Id;

    private static async Task<FileAccessOffer?> OfferAsync(Call call, FileView view) =>
        (await call.RunAsync(new GetFileAccessOffers(new ObjectRef.Dataset(view.Version.DatasetId), [view.Entry.FileId]))).Files
            is [var offered]
            ? offered.Offer
            : null;

    private static ObjectRef? Reference(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new ObjectRef.File(number)
        : PersistentId.TryParse(id, out var pid) ? new ObjectRef.FileByPid(pid, id)
        : null;
}
