using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Access.Requests;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Web.Files;

/// <summary>Reads a page of the files of a version.</summary>
internal static class FileListing
{
    /// <summary>The page, with what its reader may ask access to.</summary>
    public static async Task<FilesShown> WithOffersAsync(Call call, ObjectRef target, VersionView view, FilesAsked asked)
    {
        var shown = await OfAsync(call, target, view, asked);
        var restricted = shown.Files.Where(f => f.Entry.Restricted).Select(f => f.Entry.FileId).ToList();
        if (restricted.Count == 0)
        {
            return shown;
        }

        var offers = await call.RunAsync(new GetFileAccessOffers(target, restricted));
        return shown with { Offers = offers.Files.ToDictionary(f => f.Id, f => f.Offer) };
    }

    /// <summary>The page.</summary>
    public static async Task<FilesShown> OfAsync(Call call, ObjectRef target, VersionView view, FilesAsked asked)
    {
        var version = view.Version;
        var text = version.State == VersionState.Draft ? ":draft" : version.Number!.ToString()!;
        var selector = VersionSelector.Parse(text);
        var withdrawn = version.State == VersionState.Deaccessioned;
        var tallies = await call.RunAsync(new CountFiles(target, selector, text, FileFilter.None, withdrawn));
        if (asked.IsTree && !withdrawn && version.FileCount > 0)
        {
            var tried = await call.AttemptAsync(
                new ListFolder(target, text, asked.Folder ?? "", asked.Number - 1, FilesAsked.PageSize)
            );
            if (tried.Refusal is RepositoryError.NotFound && asked.Number > 1)
            {
                return new(asked, [], null, HasMore: false, tallies);
            }

            var folder = tried.OrThrow();
            return new(asked, folder.Files, null, folder.HasMore, tallies) { Folders = folder.Folders };
        }

        var page = await call.RunAsync(
            new ListFiles(
                target,
                selector,
                text,
                asked.Filter,
                asked.Order,
                FilesAsked.PageSize,
                (asked.Number - 1) * FilesAsked.PageSize,
                withdrawn
            )
        );
        return new(asked, page.Files, page.Total, asked.Number * FilesAsked.PageSize < page.Total, tallies);
    }
}
