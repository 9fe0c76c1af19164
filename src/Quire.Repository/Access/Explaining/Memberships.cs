using Quire.Domain.Access;
using Quire.Repository.Access.Membership;

namespace Quire.Repository.Access.Explaining;

/// <summary>The shortest way from somebody to each assignee they are.</summary>
internal sealed class Memberships
{
    private readonly string _self;
    private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);

    public Memberships(Caller caller, Nesting nesting)
    {
        _self = caller.Identifier;
        var open = new Queue<string>(caller.Assignees.Where(a => !IsAround(a, caller, nesting)));
        foreach (var direct in open)
        {
            _before[direct] = _self;
        }

        while (open.TryDequeue(out var member))
        {
            foreach (var group in nesting.DirectlyAround(member))
            {
                if (_before.TryAdd(group, member))
                {
                    open.Enqueue(group);
                }
            }
        }
    }

    /// <summary>Themselves, and each group that holds the one before, up to the assignee.</summary>
    public IReadOnlyList<string> To(string assignee)
    {
        var way = new List<string> { assignee };
        for (var at = assignee; at != _self && _before.TryGetValue(at, out var before) && !way.Contains(before); at = before)
        {
            way.Insert(0, before);
        }

        return way[0] == _self ? way : [_self, .. way];
    }

    // What lies around something else the caller is follows from that, unless they are in it themselves too; then the longer way
    // is as true.
    private static bool IsAround(string assignee, Caller caller, Nesting nesting) =>
        assignee.StartsWith(AssigneeIds.ExplicitPrefix, StringComparison.Ordinal)
        && caller.Assignees.Any(a => a != assignee && nesting.DirectlyAround(a).Contains(assignee, StringComparer.Ordinal));
}
