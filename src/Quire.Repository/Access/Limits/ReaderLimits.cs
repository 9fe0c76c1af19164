using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// All limited collections of the installation, of which there are few or none. Whoever is admitted to something is among the
/// readers of every limited collection it lies in.
/// </summary>
public sealed class ReaderLimits
{
    private readonly IReadOnlyDictionary<long, ReaderLimit> _limits;

    internal ReaderLimits(IReadOnlyDictionary<long, ReaderLimit> limits) => _limits = limits;

    /// <summary>Whether everything is there for everybody.</summary>
    public bool IsEmpty => _limits.Count == 0;

    /// <summary>Whether an object is a limited collection, or lies in one.</summary>
    public bool Cover(RepositoryObject item) => NearestTo(item) is not null;

    /// <summary>Whether every limit of one object is one of another as well.</summary>
    public bool AreShared(RepositoryObject item, RepositoryObject with) =>
        IsEmpty || !Over(item).Except(with.AncestorIds.Append(with.Id)).Any();

    /// <summary>Whether something that lies in some collections would leave a limit behind by lying in others.</summary>
    public bool AreLeft(IEnumerable<long> collections, IEnumerable<long> others) =>
        !IsEmpty && collections.Except(others).Any(_limits.ContainsKey);

    /// <summary>Whether a caller is among the readers of all limited collections an object lies in.</summary>
    public bool Admit(Caller caller, RepositoryObject item) => NearestTo(item) is not { } limit || Admit(caller, limit);

    /// <summary>The limited collections a caller is not admitted to.</summary>
    public IReadOnlyList<long> ClosedTo(Caller caller) => [.. _limits.Keys.Where(id => !Admit(caller, id))];

    /// <summary>Of some objects those no limit hides from a caller, or from anybody for null; roles do not count.</summary>
    public IQueryable<RepositoryObject> Among(IQueryable<RepositoryObject> objects, Caller? caller)
    {
        var closed = caller is null ? [.. _limits.Keys] : ClosedTo(caller).ToList();
        if (closed.Count == 0)
        {
            return objects;
        }

        var steps = closed.ConvertAll(id => $"/{id}/");
        return objects.Where(o => !closed.Contains(o.Id) && !steps.Any(s => o.AncestorPath.Contains(s)));
    }

    /// <summary>What the index writes for everybody an object is there for by its limits; null for everybody at all.</summary>
    public string? TermFor(RepositoryObject item) => NearestTo(item) is { } limit ? Term(limit) : null;

    /// <summary>What a caller finds besides what is public: the terms of the limits that admit them.</summary>
    public IEnumerable<string> TermsOf(Caller caller) => _limits.Keys.Where(id => Admit(caller, id)).Select(Term);

    // No assignee begins like that.
    private static string Term(long limit) => $"limit/{limit}";

    private bool Admit(Caller caller, long limit) =>
        caller.IsSuperuser || _limits[limit].Above.Append(limit).All(id => caller.Assignees.Any(_limits[id].Readers.Contains));

    private IEnumerable<long> Over(RepositoryObject item) => item.AncestorIds.Append(item.Id).Where(_limits.ContainsKey);

    private long? NearestTo(RepositoryObject item) => IsEmpty ? null : Over(item).Cast<long?>().LastOrDefault();
}
