using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// What is there for a caller at all: what no limit covers, what the limits admit them to, and what they may see before it is
/// public. The rest is answered as what does not exist.
/// </summary>
public sealed class VisibleObjects(ReaderLimitLookup limits, PermissionEvaluator permissions)
{
    /// <summary>Whether an object is there for a caller.</summary>
    public async ValueTask<bool> ContainAsync(Caller caller, RepositoryObject item, CancellationToken ct) =>
        (await limits.GetAsync(ct)).Admit(caller, item)
        || Readership.SeesAll(await permissions.OfAsync(caller, item, ct), item.Kind);

    /// <summary>Ids of those of some objects that are not there for a caller; no statement where there are no limits.</summary>
    public async Task<IReadOnlySet<long>> HiddenAsync(Caller caller, IEnumerable<RepositoryObject> among, CancellationToken ct)
    {
        var all = await limits.GetAsync(ct);
        if (all.IsEmpty || caller.IsSuperuser)
        {
            return new HashSet<long>();
        }

        var closed = among.Where(o => !all.Admit(caller, o)).DistinctBy(o => o.Id).ToList();
        if (closed.Count == 0)
        {
            return new HashSet<long>();
        }

        var held = await permissions.OfManyAsync(caller, closed, ct);
        return closed.Where(o => !Readership.SeesAll(held[o.Id], o.Kind)).Select(o => o.Id).ToHashSet();
    }
}
