using System.Collections.Frozen;

namespace Quire.Repository.Access.Limits;

/// <summary>Who a limited collection, with everything in it, is there for.</summary>
/// <param name="Above">The limited collections it lies in.</param>
/// <param name="Readers">Assignees.</param>
internal sealed record ReaderLimit(IReadOnlyList<long> Above, FrozenSet<string> Readers);
