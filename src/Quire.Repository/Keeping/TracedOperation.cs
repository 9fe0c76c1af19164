using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Keeping;

/// <summary>An operation that was run.</summary>
/// <param name="Name">Name of the operation.</param>
/// <param name="Target">What it was run on; null when it has no target.</param>
/// <param name="Held">What the caller may do there.</param>
public sealed record TracedOperation(string Name, RepositoryObject? Target, Permission Held);
