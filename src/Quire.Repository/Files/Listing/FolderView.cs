using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Files.Listing;

/// <summary>What a folder of a version holds, as far as one page of it shows.</summary>
/// <param name="Version">The version, with its dataset and object.</param>
/// <param name="Folders">Names of the folders right in it, in order; on the first page only.</param>
/// <param name="Files">Files right in it, by name, loaded with their objects.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record FolderView(
    DatasetVersionRecord Version,
    IReadOnlyList<string> Folders,
    IReadOnlyList<FileView> Files,
    bool HasMore
);
