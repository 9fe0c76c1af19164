using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Access;

/// <summary>Everybody a Shibboleth identity provider vouches for; roles can be given to them.</summary>
public sealed class ShibbolethGroupRecord
{
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>What of an account is looked at.</summary>
    public required string Attribute { get; set; }

    /// <summary>The value it must have.</summary>
    public required string Pattern { get; set; }
}

internal sealed class ShibbolethGroupMapping : IEntityTypeConfiguration<ShibbolethGroupRecord>
{
    public void Configure(EntityTypeBuilder<ShibbolethGroupRecord> builder) => builder.ToTable("shibboleth_groups");
}
