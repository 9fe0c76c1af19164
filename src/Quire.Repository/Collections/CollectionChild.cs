using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Collections;

/// <summary>A collection (with its name) or a dataset (with its record) directly in a collection.</summary>
public sealed record CollectionChild(RepositoryObject Object, string? Name, DatasetRecord? Dataset);
