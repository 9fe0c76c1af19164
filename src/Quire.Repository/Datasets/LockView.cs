using Quire.Domain.Identifiers;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>A lock with what an answer shows of it.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Lock">The lock; null, as what follows, for those who may not see the draft it is about.</param>
/// <param name="UserName">Name of the account that holds it, without <c>@</c>; null for the installation itself.</param>
/// <param name="Dataset">Identifier of the dataset.</param>
public sealed record LockView(string Kind, DatasetLockRecord? Lock, string? UserName, PersistentId? Dataset);
