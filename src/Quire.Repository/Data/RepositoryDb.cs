using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.History;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Administration;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Export;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Installation;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Metadata;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Data.Notifications;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Data.Search;
using Quire.Repository.Data.Storage;

namespace Quire.Repository.Data;

/// <summary>The database, the same model on every provider; each provider subclasses it for its own migrations.</summary>
public abstract class RepositoryDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Who changes something with what is saved; null outside of operations.</summary>
    public Acting? Acting { get; set; }

    public DbSet<InstallationRecord> Installation => Set<InstallationRecord>();

    public DbSet<StoreRecord> Stores => Set<StoreRecord>();

    public DbSet<RepositoryObject> Objects => Set<RepositoryObject>();

    public DbSet<CollectionRecord> Collections => Set<CollectionRecord>();

    public DbSet<CollectionLogoRecord> CollectionLogos => Set<CollectionLogoRecord>();

    public DbSet<CollectionSubjectRecord> CollectionSubjects => Set<CollectionSubjectRecord>();

    public DbSet<FeaturedCollectionRecord> FeaturedCollections => Set<FeaturedCollectionRecord>();

    public DbSet<FeaturedItemRecord> FeaturedItems => Set<FeaturedItemRecord>();

    public DbSet<FeaturedImageRecord> FeaturedImages => Set<FeaturedImageRecord>();

    public DbSet<TemplateRecord> Templates => Set<TemplateRecord>();

    public DbSet<DefaultTemplateRecord> DefaultTemplates => Set<DefaultTemplateRecord>();

    public DbSet<CollectionLinkRecord> CollectionLinks => Set<CollectionLinkRecord>();

    public DbSet<DatasetRecord> Datasets => Set<DatasetRecord>();

    public DbSet<DatasetTypeRecord> DatasetTypes => Set<DatasetTypeRecord>();

    public DbSet<DatasetVersionRecord> Versions => Set<DatasetVersionRecord>();

    public DbSet<DatasetLockRecord> Locks => Set<DatasetLockRecord>();

    public DbSet<FileRecord> Files => Set<FileRecord>();

    public DbSet<FileSumsRecord> FileSums => Set<FileSumsRecord>();

    public DbSet<DamagedFileRecord> DamagedFiles => Set<DamagedFileRecord>();

    public DbSet<FileProvenanceRecord> FileProvenance => Set<FileProvenanceRecord>();

    public DbSet<AuxiliaryFileRecord> AuxiliaryFiles => Set<AuxiliaryFileRecord>();

    public DbSet<FileContentRecord> FileContents => Set<FileContentRecord>();

    public DbSet<FileTableRecord> FileTables => Set<FileTableRecord>();

    public DbSet<TableEditsRecord> TableEdits => Set<TableEditsRecord>();

    public DbSet<FileIngestRecord> FileIngests => Set<FileIngestRecord>();

    public DbSet<ThumbnailRecord> Thumbnails => Set<ThumbnailRecord>();

    public DbSet<DatasetThumbnailRecord> DatasetThumbnails => Set<DatasetThumbnailRecord>();

    public DbSet<FileEntryRecord> FileEntries => Set<FileEntryRecord>();

    public DbSet<FileEntryEndRecord> FileEntryEnds => Set<FileEntryEndRecord>();

    public DbSet<IssuedUploadRecord> IssuedUploads => Set<IssuedUploadRecord>();

    public DbSet<AccountRecord> Accounts => Set<AccountRecord>();

    public DbSet<BuiltInCredentialRecord> BuiltInCredentials => Set<BuiltInCredentialRecord>();

    public DbSet<ApiTokenRecord> ApiTokens => Set<ApiTokenRecord>();

    public DbSet<AuthenticationProviderRecord> AuthenticationProviders => Set<AuthenticationProviderRecord>();

    public DbSet<EmailConfirmationRecord> EmailConfirmations => Set<EmailConfirmationRecord>();

    public DbSet<SessionRecord> Sessions => Set<SessionRecord>();

    public DbSet<UsedSignInRecord> UsedSignIns => Set<UsedSignInRecord>();

    public DbSet<PasswordLinkRecord> PasswordLinks => Set<PasswordLinkRecord>();

    public DbSet<SignInFailureRecord> SignInFailures => Set<SignInFailureRecord>();

    public DbSet<RoleRecord> Roles => Set<RoleRecord>();

    public DbSet<RoleAssignmentRecord> RoleAssignments => Set<RoleAssignmentRecord>();

    public DbSet<LimitedCollectionRecord> LimitedCollections => Set<LimitedCollectionRecord>();

    public DbSet<LimitedReaderRecord> LimitedReaders => Set<LimitedReaderRecord>();

    public DbSet<EndedAssignmentRecord> EndedAssignments => Set<EndedAssignmentRecord>();

    public DbSet<PreviewLinkRecord> PreviewLinks => Set<PreviewLinkRecord>();

    public DbSet<ExplicitGroupRecord> ExplicitGroups => Set<ExplicitGroupRecord>();

    public DbSet<ExplicitGroupMemberRecord> ExplicitGroupMembers => Set<ExplicitGroupMemberRecord>();

    public DbSet<IpGroupRecord> IpGroups => Set<IpGroupRecord>();

    public DbSet<MailDomainGroupRecord> MailDomainGroups => Set<MailDomainGroupRecord>();

    public DbSet<ShibbolethGroupRecord> ShibbolethGroups => Set<ShibbolethGroupRecord>();

    public DbSet<FileAccessRequestRecord> FileAccessRequests => Set<FileAccessRequestRecord>();

    public DbSet<GuestbookRecord> Guestbooks => Set<GuestbookRecord>();

    public DbSet<GuestbookResponseRecord> GuestbookResponses => Set<GuestbookResponseRecord>();

    public DbSet<DownloadPassRecord> DownloadPasses => Set<DownloadPassRecord>();

    public DbSet<LicenseRecord> Licenses => Set<LicenseRecord>();

    public DbSet<BlockRecord> Blocks => Set<BlockRecord>();

    public DbSet<BlockTextsRecord> BlockTexts => Set<BlockTextsRecord>();

    public DbSet<FieldTypeRecord> FieldTypes => Set<FieldTypeRecord>();

    public DbSet<NotificationRecord> Notifications => Set<NotificationRecord>();

    public DbSet<WaitingMailRecord> WaitingMails => Set<WaitingMailRecord>();

    public DbSet<MutedNotificationRecord> MutedNotifications => Set<MutedNotificationRecord>();

    public DbSet<BannerMessageRecord> BannerMessages => Set<BannerMessageRecord>();

    public DbSet<ExternalToolRecord> ExternalTools => Set<ExternalToolRecord>();

    public DbSet<CurationStatusRecord> CurationStatuses => Set<CurationStatusRecord>();

    public DbSet<CurationLabelSetRecord> CurationLabelSets => Set<CurationLabelSetRecord>();

    public DbSet<IdentifierGeneratorRecord> IdentifierGenerators => Set<IdentifierGeneratorRecord>();

    public DbSet<WorkflowRecord> Workflows => Set<WorkflowRecord>();

    public DbSet<WorkflowInvocationRecord> WorkflowInvocations => Set<WorkflowInvocationRecord>();

    public DbSet<StorageSiteRecord> StorageSites => Set<StorageSiteRecord>();

    public DbSet<FormerIdentifierRecord> FormerIdentifiers => Set<FormerIdentifierRecord>();

    public DbSet<ImportRunRecord> ImportRuns => Set<ImportRunRecord>();

    public DbSet<SavedSearchRecord> SavedSearches => Set<SavedSearchRecord>();

    public DbSet<SettingRecord> Settings => Set<SettingRecord>();

    public DbSet<AuditRecord> Audit => Set<AuditRecord>();

    public DbSet<JobRecord> Jobs => Set<JobRecord>();

    public DbSet<OutboxRecord> Outbox => Set<OutboxRecord>();

    public DbSet<MeasureRecord> Measures => Set<MeasureRecord>();

    public DbSet<CitationRecord> Citations => Set<CitationRecord>();

    public DbSet<ProcessingStateRecord> ProcessingStates => Set<ProcessingStateRecord>();

    public DbSet<FileDownloadsRecord> FileDownloads => Set<FileDownloadsRecord>();

    public DbSet<ExportRecord> Exports => Set<ExportRecord>();

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        if (Acting is { } acting)
        {
            await AssignmentJournal.WriteAsync(this, acting, cancellationToken);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>The items of a list that a column holds as JSON; for use in queries only.</summary>
    /// <param name="json">The column, as <see cref="SqlText.Json"/>.</param>
    public IQueryable<JsonItem> ItemsOf(string json) => FromExpression(() => ItemsOf(json));

    /// <summary>Name of the engine's function that makes JSON of text.</summary>
    protected abstract string JsonFunction { get; }

    /// <summary>Name of the engine's function that gives a row with a column <c>value</c> for each item of a JSON list.</summary>
    protected abstract string JsonItemsFunction { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDbFunction(typeof(SqlText).GetMethod(nameof(SqlText.Lower))!).HasName("lower").IsBuiltIn();
        modelBuilder.HasDbFunction(typeof(SqlText).GetMethod(nameof(SqlText.Folded))!).HasName("quire_fold").IsBuiltIn();
        modelBuilder.HasDbFunction(typeof(SqlText).GetMethod(nameof(SqlText.Json))!).HasName(JsonFunction).IsBuiltIn();
        modelBuilder.HasDbFunction(typeof(RepositoryDb).GetMethod(nameof(ItemsOf))!).HasName(JsonItemsFunction).IsBuiltIn();
        modelBuilder.Entity<JsonItem>().HasNoKey().ToTable((string?)null);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RepositoryDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<int>();
    }
}
