using Quire.Domain.Access;
using Quire.Repository.Keeping;

namespace Quire.Repository.Access;

/// <summary>What callers were found to hold on objects, kept until a change says otherwise.</summary>
public sealed class KeptPermissions(KeptValues values)
{
    /// <summary>What a caller may do on an object, if that was found out before and still stands.</summary>
    public bool TryGet(Caller caller, long item, out Permission held)
    {
        if (caller.IsSuperuser)
        {
            held = Permission.All;
            return true;
        }

        return values.TryGet(new HeldPermission(caller, item), out held);
    }
}
