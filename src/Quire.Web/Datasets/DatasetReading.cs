using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Comparison;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Keeping;
using Quire.Repository.Measures;
using Quire.Repository.Publishing;
using Quire.Web.Contacting;
using Quire.Web.Files;
using Quire.Web.Rendering;
using Quire.Web.Search;
using Quire.Web.Texts;

namespace Quire.Web.Datasets;

/// <summary>Reads what the page of a dataset shows.</summary>
internal sealed class DatasetReading(DatasetHeads heads, OperationTrace trace)
{
    private static readonly string[] Tabs = ["files", "metadata", "terms", "versions", "contact"];

    // All of them are in the part that lists them.
    private const int MostPicks = 10;

    // Numbers grow without anything else being changed.
    private static readonly TimeSpan NumbersHold = TimeSpan.FromMinutes(1);

    /// <param name="call">The request.</param>
    /// <param name="target">The dataset.</param>
    /// <param name="dataset">The same, as it was found.</param>
    /// <param name="contact">A message that was written to its contacts; null for none.</param>
    public async Task<IResult> PageAsync(Call call, ObjectRef target, DatasetView dataset, ContactShown? contact)
    {
        var query = call.Http.Request.Query;
        var version = query["version"].ToString();
        var view =
            version.Length == 0 && dataset.Latest is { } latest
                ? latest
                : await call.RunAsync(
                    new GetDatasetVersion(target, DatasetAddress.Selector(version) ?? ":latest", Deaccessioned.Shown)
                );
        var held = await call.RunAsync(new GetDatasetPermissions(target));
        var path = ItemAddress.OfDataset(dataset.Object.PersistentId!.ToString());
        var shown = new DatasetShown
        {
            View = view,
            Address = new(path, version.Length == 0 ? null : DatasetAddress.NameOf(view.Version)),
            Citation = VersionCitation.Of(view, dataset.PersistentUrl, dataset.Publisher),
            Tab = contact is not null ? "contact" : Array.Find(Tabs, t => t == query["tab"]) ?? FirstTab(view),
            Held = held,
            Owners = dataset.Owners,
            Locks = dataset.Locks,
            Newest =
                dataset.Latest is { } newest && newest.Version.Id != view.Version.Id
                    ? DatasetAddress.NameOf(newest.Version)
                    : null,
            Contact = contact,
            // Of those who are signed in nothing is kept, so it need not be told apart by it.
            Done = call.Caller.HasAccount ? query["done"].ToString() : null,
        };
        if (view.Version.State == VersionState.Deaccessioned && !held.HasFlag(Permission.EditDataset))
        {
            return PageResult.Of<TombstonePage, DatasetShown>(shown, await DatasetHeads.OfWithdrawnAsync(call, target, shown));
        }

        shown = await WithPartAsync(call, target, shown);
        return PageResult.Of<DatasetPage, DatasetShown>(
            shown,
            await heads.OfAsync(call, target, shown),
            contact?.Status ?? StatusCodes.Status200OK
        );
    }

    private async Task<DatasetShown> WithPartAsync(Call call, ObjectRef target, DatasetShown shown)
    {
        trace.ShowsUntil(call.Now + NumbersHold);
        shown = await InLanguageAsync(call, shown);
        var numbers = await call.AttemptAsync(new GetDatasetNumbers(target));
        shown = shown with
        {
            Numbers = numbers.Value,
            HasPicture = await call.RunAsync(new HasDatasetPicture(target)),
            Returned = await ReturnedAsync(call, target, shown),
            Picks = IsOnly(shown) ? [] : await call.RunAsync(new ListVersionNumbers(target, MostPicks)),
        };
        if (shown.Tab != "files")
        {
            shown = shown with { OriginalBytes = await OriginalBytesAsync(call, target, shown.View) };
        }

        return shown.Tab switch
        {
            "files" => WithFiles(
                shown,
                await FileListing.WithOffersAsync(call, target, shown.View, FilesAsked.Of(call.Http.Request))
            ),
            "versions" => shown with { Versions = await VersionsAsync(call, target, shown.View.Schema) },
            _ => shown,
        };
    }

    // Whoever counted the files knows what they come to.
    private static DatasetShown WithFiles(DatasetShown shown, FilesShown files) =>
        shown with
        {
            Files = files,
            OriginalBytes = files.Tallies.MoreAsUploaded is { } more ? shown.View.Version.FileBytes + more : null,
        };

    private static async Task<long?> OriginalBytesAsync(Call call, ObjectRef target, VersionView view)
    {
        var text = view.Version.State == VersionState.Draft ? ":draft" : $"{view.Version.Number}";
        return (await call.AttemptAsync(new GetOriginalBytes(target, VersionSelector.Parse(text), text))).Value;
    }

    // What was never published has its draft alone; and below the first release there is nothing, nor above the newest one for
    // those who do not edit.
    private static bool IsOnly(DatasetShown shown) =>
        shown.View.Object.PublishedAt is null
        || (
            shown.Newest is null
            && shown.View.Version.Number is { Major: 1, Minor: 0 }
            && !shown.Held.HasFlag(Permission.EditDataset)
        );

    // Why a draft came back is said where it is mended, until it is handed in again.
    private static async Task<ReviewEvent?> ReturnedAsync(Call call, ObjectRef target, DatasetShown shown)
    {
        var version = shown.View.Version;
        if (
            version.State != VersionState.Draft
            || !shown.Held.HasFlag(Permission.EditDataset)
            || shown.Locks.Contains(DatasetLocks.InReview)
        )
        {
            return null;
        }

        return await call.RunAsync(new ListReviews(target)) is [{ IsReturn: true } newest, ..] && newest.At >= version.CreatedAt
            ? newest
            : null;
    }

    /// <summary>The same with what its fields are called in the reader's language.</summary>
    public static async Task<DatasetShown> InLanguageAsync(Call call, DatasetShown shown)
    {
        var schema = await call.SchemaAsync();
        return shown with { View = shown.View with { Schema = schema } };
    }

    private static async Task<VersionsShown> VersionsAsync(Call call, ObjectRef target, MetadataSchema schema)
    {
        var query = call.Http.Request.Query;
        var number = FilesAsked.Of(call.Http.Request).Number;
        var summaries = await call.RunAsync(
            new SummarizeVersions(target, (number - 1) * VersionsShown.PageSize, VersionsShown.PageSize)
        );
        var named = summaries.Summaries.Select(s => s with { Differences = s.Differences?.In(schema) });
        var shown = new VersionsShown(summaries with { Summaries = [.. named] }, number);
        return
            DatasetAddress.Selector(query["old"]) is { } older
            && DatasetAddress.Selector(query["new"]) is { } newer
            && older != newer
            ? shown with
            {
                Compared = (await ComparedAsync(call, target, older, newer)).In(schema),
            }
            : shown;
    }

    // Whoever chose them the wrong way round means the same.
    private static async Task<VersionComparison> ComparedAsync(Call call, ObjectRef target, string older, string newer)
    {
        var isTurned =
            older == ":draft" || (VersionNumber.TryParse(older, out var a) && VersionNumber.TryParse(newer, out var b) && a > b);
        return await call.RunAsync(
            new CompareVersions(target, isTurned ? newer : older, isTurned ? older : newer, IncludeDeaccessioned: true)
        );
    }

    private static string FirstTab(VersionView view) => view.Version.FileCount > 0 ? "files" : "metadata";
}
