using System.Globalization;
using Quire.Domain.Datasets;
using Quire.Repository.Files;
using Quire.Web.Datasets;

namespace Quire.Web.Files;

/// <summary>Pages of files, without slash in front.</summary>
public static class FileAddress
{
    /// <summary>The page of a file as the newest version describes it.</summary>
    public static string Of(long file) => string.Create(CultureInfo.InvariantCulture, $"file/{file}");

    /// <summary>The page of a file as a version describes it.</summary>
    /// <param name="view">The file.</param>
    /// <param name="dataset">Where it is looked at from: the newest version is not named.</param>
    public static string Of(FileView view, DatasetAddress dataset)
    {
        var page = Of(view.Entry.FileId);
        return dataset.Version is null && view.Version.State == VersionState.Released
            ? page
            : $"{page}?version={DatasetAddress.NameOf(view.Version)}";
    }
}
