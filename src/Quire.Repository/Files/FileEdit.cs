using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files;

/// <summary>An edit of one file that may begin.</summary>
/// <param name="File">The file.</param>
/// <param name="Draft">The draft, open and tracked.</param>
/// <param name="Entry">How the draft describes the file.</param>
public sealed record FileEdit(RepositoryObject File, DatasetVersionRecord Draft, FileEntryRecord Entry);
