using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>How a thing looks to whoever reads or finds it, as one line.</summary>
internal static class Line
{
    public static string Of(CollectionRecord collection) =>
        $"collection {collection.Id} \"{collection.Name}\" {(collection.Object.PublishedAt is null ? "unpublished" : "published")}";

    public static string Of(DatasetVersionRecord version) =>
        $"dataset {version.DatasetId} {version.State} {version.Number} \"{version.Title}\"";

    public static string Of(FileView file, bool download) =>
        $"file {file.Entry.FileId} \"{file.Entry.Label}\" of {file.Version.State} \"{file.Version.Title}\""
        + (file.Entry.Restricted ? ", restricted" : "")
        + (download ? ", open" : ", closed");
}
