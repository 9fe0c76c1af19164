using Quire.Domain.Identifiers;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>A lock with what an answer shows of it.</summary>
/// <param name="Lock">The lock.</param>
/// <param name="UserName">Name of the account that holds it, without <c>@</c>; null for the installation itself.</param>
/// <param name="Dataset">Identifier of the dataset.</param>
public sealed record LockView(DatasetLockRecord Lock, string? UserName, PersistentId? Dataset);
