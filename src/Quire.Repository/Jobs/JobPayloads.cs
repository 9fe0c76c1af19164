using System.Text.Json.Serialization;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Resetting;
using Quire.Repository.Datasets.Imports;
using Quire.Repository.Export.Again;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Files;
using Quire.Repository.Mail;
using Quire.Repository.Measures.Counting;
using Quire.Repository.Notifications;
using Quire.Repository.Notifications.Mailing;
using Quire.Repository.Publishing;
using Quire.Repository.Publishing.Workflows;
using Quire.Repository.Search.Saved;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Sweeping;

namespace Quire.Repository.Jobs;

/// <summary>What is stored of jobs: every property has an explicit name, and tests hold the text.</summary>
[JsonSerializable(typeof(AnnounceFilesJob))]
[JsonSerializable(typeof(CountDatasetJob))]
[JsonSerializable(typeof(CountMissingJob))]
[JsonSerializable(typeof(CompareContentsJob))]
[JsonSerializable(typeof(DeleteStoredObjectsJob))]
[JsonSerializable(typeof(FinalizePublicationJob))]
[JsonSerializable(typeof(FollowFilePeriodsJob))]
[JsonSerializable(typeof(FillThumbnailsJob))]
[JsonSerializable(typeof(GiveFileIdentifiersJob))]
[JsonSerializable(typeof(IngestFileJob))]
[JsonSerializable(typeof(FillProfilesJob))]
[JsonSerializable(typeof(ImportFolderJob))]
[JsonSerializable(typeof(MakeThumbnailJob))]
[JsonSerializable(typeof(NotifyHoldersJob))]
[JsonSerializable(typeof(LinkFoundJob))]
[JsonSerializable(typeof(MailDigestJob))]
[JsonSerializable(typeof(MailNotificationJob))]
[JsonSerializable(typeof(NotifyMembersJob))]
[JsonSerializable(typeof(PruneImportsJob))]
[JsonSerializable(typeof(PruneOutboxJob))]
[JsonSerializable(typeof(RecheckDamagedJob))]
[JsonSerializable(typeof(RenderExportsJob))]
[JsonSerializable(typeof(RollBackWorkflowStepJob))]
[JsonSerializable(typeof(RunWorkflowStepJob))]
[JsonSerializable(typeof(SendMailJob))]
[JsonSerializable(typeof(SendPasswordLinkJob))]
[JsonSerializable(typeof(SendSignUpLinkJob))]
[JsonSerializable(typeof(StartDigestsJob))]
[JsonSerializable(typeof(SweepStoresJob))]
[JsonSerializable(typeof(SyncFileIdentifiersJob))]
[JsonSerializable(typeof(SyncIdentifierJob))]
[JsonSerializable(typeof(SyncIdentifiersJob))]
[JsonSerializable(typeof(TakeOverContentJob))]
internal sealed partial class JobPayloads : JsonSerializerContext;
