using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Links;

/// <summary>Which collections show a dataset by a link.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Collections">Those the caller may see.</param>
public sealed record DatasetLinks(RepositoryObject Dataset, IReadOnlyList<CollectionRecord> Collections);
