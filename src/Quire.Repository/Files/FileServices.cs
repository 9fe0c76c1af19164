using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Files.Auxiliary;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Provenance;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;
using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Files.Tables.Rows;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;

namespace Quire.Repository.Files;

/// <summary>Registers files: how they come in, what is said of them, and how they are given out.</summary>
internal static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddScoped<FilePlacement>();
        services.AddScoped<FreeLabels>();
        services.AddScoped<DuplicateContent>();
        services.AddScoped<DraftFiles>();
        services.AddScoped<FileEdits>();
        services.AddScoped<FileLookup>();
        services.AddScoped<FileRestriction>();
        services.AddScoped<FileDescribing>();
        services.AddScoped<FileReplacement>();
        services.AddScoped<Downloads>();
        services.AddScoped<ZipSelection>();
        services.AddSingleton<ProvenanceSwitch>();
        services.AddScoped<AuxiliaryAccess>();
        AddTables(services);
        AddThumbnails(services);
        AddPeriods(services);
        AddIntake(services);
        AddDirectUploads(services);
        AddContent(services);
        return services;
    }

    private static void AddPeriods(IServiceCollection services)
    {
        services.AddScoped<PeriodFiles>();
        services.AddScoped<AccessDays>();
        services.AddJob<FollowFilePeriodsJob, FollowFilePeriodsJobHandler>();
    }

    private static void AddTables(IServiceCollection services)
    {
        services.AddSingleton<IngestRules>();
        services.AddSingleton<TableReading>();
        services.AddScoped<IngestBatches>();
        services.AddScoped<VersionUnf>();
        services.AddScoped<UnusedContents>();
        services.AddScoped<RemovedTables>();
        services.AddScoped<TableContents>();
        services.AddScoped<ListedTables>();
        services.AddSingleton<TableScans>();
        services.AddScoped<TableRows>();
        services.AddSingleton<TableFormTurns>();
        services.AddScoped<TableForms>();
        services.AddScoped<TableSummaries>();
        services.AddSingleton<FilledProfiles>();
        services.AddJob<FillProfilesJob, FillProfilesJobHandler>();
        services.AddJob<IngestFileJob, IngestFileJobHandler>();
    }

    private static void AddThumbnails(IServiceCollection services)
    {
        services.AddSingleton<ThumbnailTypes>();
        services.AddScoped<ThumbnailMaking>();
        services.AddScoped<DatasetThumbnails>();
        services.AddScoped<SetPictures>();
        services.AddJob<MakeThumbnailJob, MakeThumbnailJobHandler>();
        services.AddJob<FillThumbnailsJob, FillThumbnailsJobHandler>();
    }

    private static void AddIntake(IServiceCollection services)
    {
        services.AddSingleton<FileIntake>();
        services.AddSingleton<UploadRules>();
        services.AddScoped<UploadIntake>();
        services.AddScoped<RepeatedUploads>();
        services.AddSingleton(provider => new UploadSpool(
            Path.Combine(provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder, "spool"),
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.UnpackAtOnce
        ));
    }

    private static void AddDirectUploads(IServiceCollection services)
    {
        services.AddScoped<IssuedUploads>();
        services.AddSingleton<DirectContent>();
        services.AddScoped<DirectIntake>();
        services.AddScoped<DirectArchives>();
        services.AddScoped<Registration>();
        services.AddJob<TakeOverContentJob, TakeOverContentJobHandler>();
    }

    private static void AddContent(IServiceCollection services)
    {
        services.AddSingleton<FixityCounts>();
        services.AddSingleton<ContentLedger>();
        services.AddSingleton<IContentLedger>(provider => provider.GetRequiredService<ContentLedger>());
        services.AddSingleton<VerifiedContent>();
        services.AddSingleton<FileContents>();
        services.AddJob<RecheckDamagedJob, RecheckDamagedJobHandler>();
        services.AddSingleton<ContentComparer>();
        services.AddScoped<BesidesComparison>();
        services.AddJob<CompareContentsJob, CompareContentsJobHandler>();
    }
}
