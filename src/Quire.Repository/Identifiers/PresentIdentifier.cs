using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>What a provider is asked for is about the identifier that was named, and about no other of its dataset.</summary>
internal static class PresentIdentifier
{
    /// <summary>The identifier of the target; refuses those who name the target by one it had before.</summary>
    public static PersistentId Of(ObjectRef named, OperationContext context)
    {
        var pid = context.Target.PersistentId!;
        return named is ObjectRef.DatasetByPid asked && asked.Pid.Key != pid.Key
            ? throw IdentifierErrors.Former(asked.Pid.ToString(), pid.ToString())
            : pid;
    }
}
