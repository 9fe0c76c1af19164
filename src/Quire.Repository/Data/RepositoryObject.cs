using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Identifiers;

namespace Quire.Repository.Data;

/// <summary>
/// The row every collection, dataset and file has in the common id space, so that roles and permissions treat them alike.
/// Details live in the table of the kind, under the same id.
/// </summary>
public sealed class RepositoryObject
{
    public long Id { get; set; }

    public ObjectKind Kind { get; set; }

    /// <summary>The collection or dataset this one lies in; null for the root collection only.</summary>
    public long? OwnerId { get; set; }

    /// <summary>Ids of all ancestors from the root down, as <c>/1/5/</c>; the object itself is not in it.</summary>
    public string AncestorPath { get; set; } = "/";

    public long? CreatorId { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it first became public; null while it is not.</summary>
    public DateTime? PublishedAt { get; set; }

    public string? Protocol { get; set; }

    public string? Authority { get; set; }

    public string? Identifier { get; set; }

    /// <summary>The key of the persistent identifier, for lookups that ignore case; unique.</summary>
    public string? PersistentKey { get; set; }

    /// <summary>The path of an object owned by this one.</summary>
    public string PathForChildren => $"{AncestorPath}{Id}/";

    /// <summary>The ids in <see cref="AncestorPath"/>, root first.</summary>
    public IReadOnlyList<long> AncestorIds =>
        [.. AncestorPath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

    public PersistentId? PersistentId
    {
        get => Protocol is null ? null : new(Protocol, Authority!, Identifier!);
        set
        {
            (Protocol, Authority, Identifier) = (value?.Protocol, value?.Authority, value?.Identifier);
            PersistentKey = value?.Key;
        }
    }
}

internal sealed class RepositoryObjectMapping : IEntityTypeConfiguration<RepositoryObject>
{
    public void Configure(EntityTypeBuilder<RepositoryObject> builder)
    {
        builder.ToTable("dv_objects");
        builder.Ignore(o => o.PersistentId);
        builder.Ignore(o => o.PathForChildren);
        builder.Ignore(o => o.AncestorIds);
        builder.HasIndex(o => new { o.OwnerId, o.Kind });
        builder.HasIndex(o => o.AncestorPath);
        builder.HasIndex(o => o.PersistentKey).IsUnique();
        builder.HasOne<RepositoryObject>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
