using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Accounts;

/// <summary>Somebody who vouches for accounts.</summary>
public sealed class AuthenticationProviderRecord
{
    /// <summary>Name of the provider, as accounts carry it.</summary>
    public required string Id { get; set; }

    /// <summary>What kind of provider it is, such as <c>oidc</c>.</summary>
    public required string FactoryAlias { get; set; }

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    /// <summary>How it is reached: names and values, <c>issuer: https://… | clientId: …</c>.</summary>
    public string? FactoryData { get; set; }

    public bool Enabled { get; set; }
}

internal sealed class AuthenticationProviderMapping : IEntityTypeConfiguration<AuthenticationProviderRecord>
{
    public void Configure(EntityTypeBuilder<AuthenticationProviderRecord> builder)
    {
        builder.ToTable("authentication_providers");
        builder.HasKey(p => p.Id);
    }
}
