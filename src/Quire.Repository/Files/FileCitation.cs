using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Tables;

namespace Quire.Repository.Files;

/// <summary>How a file in a version is cited.</summary>
public static class FileCitation
{
    /// <param name="file">The file, its version loaded with the dataset and its object.</param>
    /// <param name="metadata">Metadata of the version.</param>
    /// <param name="siteUrl">Address of the installation.</param>
    /// <param name="publisher">Name of the installation.</param>
    /// <param name="today">The day it is: what is told of a table depends on it.</param>
    public static Citation Of(FileView file, MetadataDocument metadata, string siteUrl, string publisher, DateOnly today) =>
        VersionCitation.Of(file.Version, metadata, Cited(file).Url(siteUrl), publisher) with
        {
            FileName = file.Entry.Label,
            FileFirst = file.Entry.File.Object.PersistentId is not null,
            Unf = TableDisclosure.Tells(file, today) ? file.Entry.Content?.Unf : null,
        };

    /// <summary>What is cited: the file by an identifier of its own, or the dataset it is in.</summary>
    public static PersistentId Cited(FileView file) =>
        file.Entry.File.Object.PersistentId ?? file.Version.Dataset.Object.PersistentId!;
}
