using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Publishing;

namespace Quire.Repository.Publishing;

/// <summary>One way a draft could be published.</summary>
/// <param name="Kind">What it would become.</param>
/// <param name="Number">The number it would get; null where there is no draft.</param>
/// <param name="Problems">What stands against it; empty where it can be done.</param>
public sealed record ReleaseWay(ReleaseKind Kind, VersionNumber? Number, IReadOnlyList<RepositoryError> Problems);
