using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Publishing;
using Quire.Repository;
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
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Measures.Counting;
using Quire.Repository.Notifications;
using Quire.Repository.Notifications.Mailing;
using Quire.Repository.Publishing;
using Quire.Repository.Publishing.Workflows;
using Quire.Repository.Search.Saved;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Sweeping;

namespace Quire.Conventions.Tests.Jobs;

/// <summary>
/// Jobs wait in databases while the program is replaced by a later one, which must know them by what is stored.
/// </summary>
public sealed class JobTests
{
    // Lines are added, never changed: somewhere a job waits that was written so.
    private static readonly DateTime Moment = new(2026, 2, 1, 9, 30, 0, DateTimeKind.Utc);

    private static readonly StoredJob[] Stored =
    [
        StoredJob.Of(new FollowFilePeriodsJob(12), "FollowFilePeriods", """{"dataset":12}"""),
        StoredJob.Of(new ImportFolderJob(12), "ImportFolder", """{"run":12}"""),
        StoredJob.Of(new FillThumbnailsJob(), "FillThumbnails", "{}"),
        StoredJob.Of(new FillProfilesJob(), "FillProfiles", "{}"),
        StoredJob.Of(new IngestFileJob(12, 7), "IngestFile", """{"file":12,"dataset":7}"""),
        StoredJob.Of(new MakeThumbnailJob(12), "MakeThumbnail", """{"file":12}"""),
        StoredJob.Of(new AnnounceFilesJob(12), "AnnounceFiles", """{"dataset":12}"""),
        StoredJob.Of(
            new DeleteStoredObjectsJob([new("local", "2026/11/a"), new("s3", "2026/11/b")]),
            "DeleteStoredObjects",
            """{"files":[{"store":"local","key":"2026/11/a"},{"store":"s3","key":"2026/11/b"}]}"""
        ),
        StoredJob.Of(
            new FinalizePublicationJob(12, 3, 4, ReleaseKind.Major),
            "FinalizePublication",
            """{"dataset":12,"lock":3,"revision":4,"kind":"Major"}"""
        ),
        StoredJob.Of(
            new FinalizePublicationJob(12, 3, 4, ReleaseKind.Minor),
            "FinalizePublication",
            """{"dataset":12,"lock":3,"revision":4,"kind":"Minor"}"""
        ),
        StoredJob.Of(
            new NotifyHoldersJob(
                "RETURNEDDS",
                12,
                "EditDataset",
                "PublishDataset",
                "A title",
                "Because",
                3,
                new DateTime(2026, 2, 1, 9, 30, 0, DateTimeKind.Utc)
            ),
            "NotifyHolders",
            """{"kind":"RETURNEDDS","object":12,"holding":"EditDataset","notHolding":"PublishDataset","name":"A title","details":"Because","actor":3,"at":"2026-02-01T09:30:00Z"}"""
        ),
        StoredJob.Of(new CountDatasetJob(7), "CountDataset", """{"dataset":7}"""),
        StoredJob.Of(new CountMissingJob(), "CountMissing", "{}"),
        StoredJob.Of(new RenderExportsJob(7), "RenderExports", """{"dataset":7}"""),
        StoredJob.Of(
            new NotifyHoldersJob(
                "DATASETMOVED",
                12,
                "PublishDataset",
                null,
                "A title",
                null,
                3,
                Moment,
                13,
                NotActor: true,
                After: 40
            ),
            "NotifyHolders",
            """{"kind":"DATASETMOVED","object":12,"holding":"PublishDataset","notHolding":null,"name":"A title","details":null,"actor":3,"at":"2026-02-01T09:30:00Z","about":13,"notActor":true,"after":40}"""
        ),
        StoredJob.Of(
            new NotifyMembersJob("ASSIGNROLE", 12, "&explicit/1-lab", "A name", "Curator", 3, Moment, After: 0),
            "NotifyMembers",
            """{"kind":"ASSIGNROLE","object":12,"group":"\u0026explicit/1-lab","name":"A name","details":"Curator","actor":3,"at":"2026-02-01T09:30:00Z","after":0}"""
        ),
        StoredJob.Of(
            new MailNotificationJob(7, "a1", new("PUBLISHEDDS", 12, "A title", null, 3, Moment)),
            "MailNotification",
            """{"account":7,"id":"a1","told":{"kind":"PUBLISHEDDS","object":12,"name":"A title","details":null,"actor":3,"at":"2026-02-01T09:30:00Z"}}"""
        ),
        StoredJob.Of(new MailDigestJob(7, "a1"), "MailDigest", """{"account":7,"id":"a1"}"""),
        StoredJob.Of(new StartDigestsJob(), "StartDigests", "{}"),
        StoredJob.Of(new LinkFoundJob(), "LinkFound", "{}"),
        StoredJob.Of(new PruneImportsJob(), "PruneImports", "{}"),
        StoredJob.Of(new PruneOutboxJob(), "PruneOutbox", "{}"),
        StoredJob.Of(new CompareContentsJob(), "CompareContents", "{}"),
        StoredJob.Of(new RecheckDamagedJob(), "RecheckDamaged", "{}"),
        StoredJob.Of(
            new SendMailJob(new("a1", ["b@example.edu"], "c@example.org", "d", "e")),
            "SendMail",
            """{"mail":{"id":"a1","to":["b@example.edu"],"replyTo":"c@example.org","subject":"d","text":"e"}}"""
        ),
        StoredJob.Of(
            new RollBackWorkflowStepJob(12, "a1", 2),
            "RollBackWorkflowStep",
            """{"dataset":12,"invocation":"a1","position":2}"""
        ),
        StoredJob.Of(new RunWorkflowStepJob(12, "a1", 2), "RunWorkflowStep", """{"dataset":12,"invocation":"a1","position":2}"""),
        StoredJob.Of(
            new SendPasswordLinkJob("a@example.edu", "a1"),
            "SendPasswordLink",
            """{"email":"a@example.edu","id":"a1"}"""
        ),
        StoredJob.Of(new SendSignUpLinkJob("A@example.edu", "a1"), "SendSignUpLink", """{"email":"A@example.edu","id":"a1"}"""),
        StoredJob.Of(new SweepStoresJob(), "SweepStores", "{}"),
        StoredJob.Of(new GiveFileIdentifiersJob(null, 12), "GiveFileIdentifiers", """{"after":12}"""),
        StoredJob.Of(new GiveFileIdentifiersJob(3, 12), "GiveFileIdentifiers", """{"collection":3,"after":12}"""),
        StoredJob.Of(new SyncFileIdentifiersJob(12, 7), "SyncFileIdentifiers", """{"dataset":12,"after":7}"""),
        StoredJob.Of(
            new SyncFileIdentifiersJob(12, Gives: true),
            "SyncFileIdentifiers",
            """{"dataset":12,"after":0,"gives":true}"""
        ),
        StoredJob.Of(
            new SyncIdentifierJob(12, "doi:10.5072/FK2/ABCDEF"),
            "SyncIdentifier",
            """{"dataset":12,"identifier":"doi:10.5072/FK2/ABCDEF"}"""
        ),
        StoredJob.Of(new SyncIdentifiersJob(12), "SyncIdentifiers", """{"after":12}"""),
        StoredJob.Of(new TakeOverContentJob(7), "TakeOverContent", """{"file":7}"""),
    ];

    private static readonly IServiceCollection Services = new ServiceCollection().AddRepository();

    private static readonly Type[] Jobs =
    [
        .. typeof(RepositoryServices)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IJob))),
    ];

    [Fact]
    public void What_is_stored_of_every_job_is_pinned()
    {
        Assert.Equal(Names(Jobs), Names(Stored.Select(s => s.Type).Distinct()));
        Assert.All(Stored, s => Assert.Equal((s.Kind, s.Payload, s.Payload), (s.Declared, s.Written, s.WrittenAgain)));
    }

    [Fact]
    public void Every_job_has_a_handler_and_a_name_of_its_own()
    {
        var registered = Services
            .Where(s => s.ServiceType == typeof(RegisteredJob))
            .Select(s => (RegisteredJob)s.ImplementationInstance!)
            .ToList();
        Assert.Equal(Names(Jobs), Names(registered.Select(r => r.Job)));
        Assert.Equal(registered.Count, registered.Select(r => r.Kind).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var handlers = Services.Where(s =>
            s.ServiceType.IsGenericType && s.ServiceType.GetGenericTypeDefinition() == typeof(IHandleJob<>)
        );
        Assert.Equal(Names(Jobs), Names(handlers.Select(h => h.ServiceType.GenericTypeArguments[0])));
    }

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(t => t.Name).Order(StringComparer.Ordinal);
}
