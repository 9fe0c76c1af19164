using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Texts;

namespace Quire.Repository.Data.Accounts;

/// <summary>Somebody with an account.</summary>
public sealed class AccountRecord
{
    public long Id { get; set; }

    /// <summary>Name without the leading <c>@</c>.</summary>
    public required string Identifier { get; set; }

    /// <summary>The identifier in lower case; unique.</summary>
    public required string IdentifierKey
    {
        get;
        set
        {
            field = value;
            RenewNames();
        }
    }

    public string FirstName
    {
        get;
        set
        {
            field = value;
            RenewNames();
        }
    } = "";

    public string LastName
    {
        get;
        set
        {
            field = value;
            RenewNames();
        }
    } = "";

    public string Email { get; set; } = "";

    /// <summary>The e-mail address in lower case; unique.</summary>
    public required string EmailKey
    {
        get;
        set
        {
            field = value;
            RenewDetails();
        }
    }

    public string? Affiliation
    {
        get;
        set
        {
            field = value;
            RenewDetails();
        }
    }

    /// <summary>
    /// Identifier, given and family name as <see cref="SearchedText"/> folds them, each after a line break: whoever looks for
    /// people looks for a line break and the beginning of a name, and the database folds nothing.
    /// </summary>
    public string NamesKey { get; private set; } = "";

    /// <summary>E-mail address and words of the affiliation, in the same form.</summary>
    public string DetailsKey { get; private set; } = "";

    public string? Position { get; set; }

    public bool IsSuperuser { get; set; }

    /// <summary>Who vouches for the account; <c>builtin</c> for accounts with a password here.</summary>
    public string ProviderId { get; set; } = "builtin";

    /// <summary>Name of the account at its provider.</summary>
    public string PersistentUserId { get; set; } = "";

    public DateTime? EmailConfirmedAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? LastLoginAt { get; set; }

    public DateTime? LastApiUseAt { get; set; }

    public DateTime? DeactivatedAt { get; set; }

    /// <summary>
    /// When the next mail of the day goes out, for those who have what they are told mailed once a day; null for those who have
    /// it mailed at once.
    /// </summary>
    public DateTime? NextDigestAt { get; set; }

    public string DisplayName => $"{FirstName} {LastName}".Trim();

    private void RenewNames() => NamesKey = SearchedText.Fold($"\n{IdentifierKey}\n{FirstName}\n{LastName}");

    private void RenewDetails() => DetailsKey = SearchedText.Fold($"\n{EmailKey}\n{Affiliation?.Replace(' ', '\n')}");
}

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountRecord>
{
    public void Configure(EntityTypeBuilder<AccountRecord> builder)
    {
        builder.ToTable("accounts");
        builder.Ignore(a => a.DisplayName);
        builder.HasIndex(a => a.IdentifierKey).IsUnique();
        builder.HasIndex(a => a.EmailKey).IsUnique();
        builder.HasIndex(a => a.CreatedAt);
        builder.HasIndex(a => a.NextDigestAt);
        builder.HasIndex(a => new { a.ProviderId, a.PersistentUserId }).IsUnique();
    }
}
