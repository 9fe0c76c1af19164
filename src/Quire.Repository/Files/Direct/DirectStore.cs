using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>A store as direct uploads need it.</summary>
/// <param name="Store">The store.</param>
/// <param name="Signed">The same, as what signs addresses.</param>
public sealed record DirectStore(IObjectStore Store, ISignedTransfers Signed)
{
    /// <summary>Null where the store takes no direct uploads.</summary>
    public static DirectStore? Of(IObjectStore store) => store.Signed is { IsOffered: true } signed ? new(store, signed) : null;
}
