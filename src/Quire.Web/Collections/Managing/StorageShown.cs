using Quire.Repository.Storage.Drivers;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Where the files of a collection are kept, and how many bytes they may take up.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
public sealed record StorageShown(ManagedCollection Collection, FormShown Form) : ManagingShown(Collection, Form)
{
    /// <summary>Bytes in use.</summary>
    public long Used { get; init; }

    /// <summary>Bytes that may be used, of its own or of the collection above; null for any number.</summary>
    public long? Quota { get; init; }

    /// <summary>The store files of new datasets go to.</summary>
    public required StoreFacts Store { get; init; }

    /// <summary>Stores that can be chosen; empty for somebody who may not choose.</summary>
    public IReadOnlyList<StoreFacts> Stores { get; init; } = [];

    /// <summary>Whether the reader may change anything here.</summary>
    public bool MayChange { get; init; }
}
