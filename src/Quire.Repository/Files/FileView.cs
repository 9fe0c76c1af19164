using Quire.Domain.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files;

/// <summary>A file as a version describes it.</summary>
/// <param name="Entry">Name, folder and description, with the file and its object.</param>
/// <param name="Version">The version that lists it.</param>
public sealed record FileView(FileEntryRecord Entry, DatasetVersionRecord Version)
{
    /// <summary>What its reader may do with the dataset, and so with the file.</summary>
    public Permission Held { get; init; }
}
