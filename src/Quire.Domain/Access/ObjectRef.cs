using Quire.Domain.Identifiers;

namespace Quire.Domain.Access;

/// <summary>
/// How a request names a collection, dataset or file. Finding it, and the answer when it is not there, is one place's work.
/// </summary>
public abstract record ObjectRef
{
    private ObjectRef() { }

    /// <summary>A collection by database id, alias (any case) or <c>:root</c>, as the text of one path segment.</summary>
    public sealed record Collection(string Text) : ObjectRef;

    /// <summary>A dataset by database id.</summary>
    public sealed record Dataset(long Id) : ObjectRef;

    /// <summary>A dataset by persistent identifier; <paramref name="Text"/> is what the caller wrote.</summary>
    public sealed record DatasetByPid(PersistentId Pid, string Text) : ObjectRef;

    /// <summary>A file by database id.</summary>
    public sealed record File(long Id) : ObjectRef;

    /// <summary>A file by persistent identifier; <paramref name="Text"/> is what the caller wrote.</summary>
    public sealed record FileByPid(PersistentId Pid, string Text) : ObjectRef;

    /// <summary>The dataset a file lies in, for operations on a file that change its dataset.</summary>
    public sealed record DatasetOf(ObjectRef FileRef) : ObjectRef;

    /// <summary>The collection that shows a featured item, by the id of the item.</summary>
    public sealed record CollectionFeaturing(long Item) : ObjectRef;

    /// <summary>Any object by database id or persistent identifier, or a collection by alias, as one text.</summary>
    public sealed record Named(string Text) : ObjectRef;

    /// <summary>Any object by database id, for jobs and administration.</summary>
    public sealed record Any(long Id) : ObjectRef;
}
