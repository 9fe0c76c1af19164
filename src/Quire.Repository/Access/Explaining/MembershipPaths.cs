using Quire.Domain.Access;
using Quire.Repository.Access.Membership;

namespace Quire.Repository.Access.Explaining;

/// <summary>Finds out how somebody comes to be in groups.</summary>
public sealed class MembershipPaths(GroupMemory memory)
{
    internal async Task<Memberships> OfAsync(Caller caller, CancellationToken ct) =>
        new(caller, (await memory.GetAsync(ct)).Nesting);
}
