using Quire.Domain.Datasets;

namespace Quire.Repository.Datasets.Types;

/// <summary>A dataset type with everything an answer shows of it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Licenses">Names of the licences it offers; empty for all.</param>
public sealed record DatasetTypeView(DatasetType Type, IReadOnlyList<string> Licenses);
