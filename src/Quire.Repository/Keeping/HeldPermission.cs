using System.Collections.Immutable;
using Quire.Domain.Access;

namespace Quire.Repository.Keeping;

/// <summary>The key under which it is kept what somebody may do on an object.</summary>
internal sealed class HeldPermission(Caller caller, long item) : IEquatable<HeldPermission>
{
    private readonly string _caller = caller.Identifier;
    private readonly ImmutableArray<string> _assignees = caller.Assignees;
    private readonly long _item = item;

    /// <summary>Memory of one, about; callers share the texts.</summary>
    public const int Bytes = 100;

    // Who belongs to other groups than a moment ago is somebody else.
    public bool Equals(HeldPermission? other) =>
        other is not null
        && _item == other._item
        && _caller == other._caller
        && (_assignees == other._assignees || _assignees.AsSpan().SequenceEqual(other._assignees.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as HeldPermission);

    public override int GetHashCode() => HashCode.Combine(_caller, _item, _assignees.Length);
}
