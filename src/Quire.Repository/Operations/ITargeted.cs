using Quire.Domain.Access;

namespace Quire.Repository.Operations;

/// <summary>
/// An operation on one collection, dataset or file. The gate finds it and checks the declared permissions on it.
/// </summary>
public interface ITargeted
{
    ObjectRef Target { get; }
}
