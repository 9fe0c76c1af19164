using Quire.Domain.Access;

namespace Quire.Repository.Operations;

/// <summary>The permission an operation needs on its target.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;

    /// <summary>Only while the target is not published; published ones are open to everybody.</summary>
    public bool WhileUnpublished { get; init; }
}
