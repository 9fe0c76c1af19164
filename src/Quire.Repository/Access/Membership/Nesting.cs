using System.Collections.Frozen;

namespace Quire.Repository.Access.Membership;

/// <summary>Which groups lie in which.</summary>
internal sealed class Nesting(IEnumerable<GroupInGroup> pairs)
{
    private readonly FrozenDictionary<string, string[]> _around = pairs
        .GroupBy(p => p.Member, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Around).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether no group lies in another.</summary>
    public bool IsEmpty => _around.Count == 0;

    /// <summary>The groups something lies in directly.</summary>
    public IReadOnlyList<string> DirectlyAround(string member) => _around.GetValueOrDefault(member) ?? [];

    /// <summary>The groups that some assignees lie in, directly or through others; each once, nearest first.</summary>
    public IReadOnlyList<string> Around(IEnumerable<string> members)
    {
        if (IsEmpty)
        {
            return [];
        }

        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(members);
        while (open.TryDequeue(out var member))
        {
            foreach (var group in DirectlyAround(member))
            {
                if (seen.Add(group))
                {
                    found.Add(group);
                    open.Enqueue(group);
                }
            }
        }

        return found;
    }
}
