using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Collections;

/// <summary>A collection: a node of the tree that holds collections and datasets under its own rules.</summary>
public sealed class CollectionRecord
{
    public long Id { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    public required string Alias { get; set; }

    /// <summary>The alias in lower case: aliases are unique and found regardless of case.</summary>
    public required string AliasKey { get; set; }

    public required string Name { get; set; }

    public string? Affiliation { get; set; }

    public string? Description { get; set; }

    /// <summary>One of the wire names of collection types, such as <c>JOURNALS</c>.</summary>
    public string CollectionType { get; set; } = "UNCATEGORIZED";

    /// <summary>E-mail addresses of the contacts, in display order.</summary>
    public List<string> Contacts { get; set; } = [];

    /// <summary>Role assignments above this collection do not reach below it.</summary>
    public bool PermissionRoot { get; set; } = true;

    /// <summary>Uses its own <see cref="BlockNames"/>; otherwise its owner's.</summary>
    public bool MetadataBlockRoot { get; set; }

    public List<string> BlockNames { get; set; } = [];

    /// <summary>Uses its own <see cref="Facets"/>; otherwise its owner's.</summary>
    public bool FacetRoot { get; set; }

    /// <summary>Names of the metadata fields offered as facets, in order.</summary>
    public List<string> Facets { get; set; } = [];

    /// <summary>Names of the metadata blocks offered as facet, in order; null for those of its owner.</summary>
    public List<string>? BlockFacets { get; set; }

    /// <summary>Per-field rules of this collection, as JSON.</summary>
    public List<InputLevel> InputLevels { get; set; } = [];

    /// <summary>Colours, logo and tagline, as JSON; null when none is set.</summary>
    public Theme? Theme { get; set; }

    /// <summary>Its logo, as JSON; null when none was sent. The picture is a row of its own.</summary>
    public CollectionLogo? Logo { get; set; }

    /// <summary>Id of the role a depositor gets on a dataset created here; null means contributor.</summary>
    public long? DefaultContributorRoleId { get; set; }

    /// <summary>A depositor gets no role on a dataset created here.</summary>
    public bool NoContributorRole { get; set; }

    /// <summary>Name of the object store for new files; null means the owner's choice.</summary>
    public string? StoreName { get; set; }

    /// <summary>How many bytes the files of everything in it may take up; null for no limit of its own.</summary>
    public long? StorageQuota { get; set; }

    /// <summary>How many files each dataset in it may have; null for what holds above.</summary>
    public int? FileCountLimit { get; set; }

    /// <summary>A dataset without files may not be published here; null means what holds above.</summary>
    public bool? RequireFilesToPublish { get; set; }

    /// <summary>Names of the types new datasets here may be of; null for the default type alone.</summary>
    public List<string>? AllowedDatasetTypes { get; set; }

    /// <summary>Language metadata of new datasets are written in; null where depositors choose.</summary>
    public string? MetadataLanguage { get; set; }

    public bool? FilePidsEnabled { get; set; }

    public long Revision { get; set; }
}

internal sealed class CollectionMapping : IEntityTypeConfiguration<CollectionRecord>
{
    public void Configure(EntityTypeBuilder<CollectionRecord> builder)
    {
        builder.ToTable("collections");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne(c => c.Object).WithOne().HasForeignKey<CollectionRecord>(c => c.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.AliasKey).IsUnique();
        builder.Property(c => c.Contacts).AsJson();
        builder.Property(c => c.BlockNames).AsJson();
        builder.Property(c => c.Facets).AsJson();
        builder.Property(c => c.BlockFacets).AsJson();
        builder.Property(c => c.AllowedDatasetTypes).AsJson();
        builder.Property(c => c.InputLevels).AsJson();
        builder.Property(c => c.Theme).AsJson();
        builder.Property(c => c.Logo).AsJson();
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }
}
