using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Featured;

/// <summary>A featured item with everything an answer shows of it.</summary>
/// <param name="Item">The record.</param>
/// <param name="Kind">What the object is; null for a text.</param>
/// <param name="ObjectIdentifier">Alias, persistent identifier or id of the object.</param>
/// <param name="ObjectName">What people call it.</param>
public sealed record FeaturedItemView(FeaturedItemRecord Item, ObjectKind? Kind, string? ObjectIdentifier, string? ObjectName);
