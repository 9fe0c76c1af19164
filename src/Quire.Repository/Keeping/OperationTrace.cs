using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Keeping;

/// <summary>
/// What was run to answer one request, so that its answer can be kept. One per request; only the answer's keeper looks.
/// </summary>
public sealed class OperationTrace
{
    private readonly List<TracedOperation> _operations = [];
    private readonly HashSet<Shown> _further = [];

    /// <summary>The operations, in order; those that refused as well.</summary>
    public IReadOnlyList<TracedOperation> Operations => _operations;

    /// <summary>What the answer shows besides what the operations were run on.</summary>
    public IReadOnlyCollection<Shown> Further => _further;

    /// <summary>When the answer will no longer be true by itself; null for never.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>The answer is true no longer than that.</summary>
    public void ShowsUntil(DateTime moment)
    {
        var offset = new DateTimeOffset(moment, TimeSpan.Zero);
        Until = Until is { } sooner && sooner < offset ? sooner : offset;
    }

    /// <summary>The answer shows that too.</summary>
    public void Shows(IEnumerable<Shown> further) => _further.UnionWith(further);

    internal void Add(string name, RepositoryObject? target, Permission held) => _operations.Add(new(name, target, held));
}
