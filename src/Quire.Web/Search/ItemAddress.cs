using System.Globalization;
using Quire.Domain.Datasets;
using Quire.Repository.Search.Found;

namespace Quire.Web.Search;

/// <summary>Pages of what was found, without slash in front.</summary>
public static class ItemAddress
{
    public static string Of(FoundItem item)
    {
        if (item.Collection is { } collection)
        {
            return $"dataverse/{Uri.EscapeDataString(collection.Alias)}";
        }

        var version = item.VersionFoundIn!;
        var which = version.State switch
        {
            VersionState.Draft => "version=DRAFT",
            VersionState.Deaccessioned => $"version={version.Number}",
            _ => null,
        };
        var page = item.File is { } file
            ? $"file/{file.Entry.FileId.ToString(CultureInfo.InvariantCulture)}"
            : OfDataset(version.Dataset.Object.PersistentId!.ToString());
        return which is null ? page : $"{page}?{which}";
    }

    /// <summary>Page of a dataset.</summary>
    public static string OfDataset(string persistentId) => $"dataset/{Addresses.PathText.Of(persistentId)}";
}
