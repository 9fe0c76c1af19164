using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>
/// A published collection with as many collections and datasets in it, a dataset with as many files and versions, and as many
/// role assignments on both and of one member elsewhere. Written as rows: through the wire it would take minutes.
/// </summary>
internal sealed class CostWorld
{
    private readonly DateTime _now = TimeProvider.System.GetUtcNow().UtcDateTime;

    public int Size { get; private init; }

    public string Alias { get; private init; } = "";

    /// <summary>The collection.</summary>
    public long Collection { get; private set; }

    /// <summary>The dataset.</summary>
    public long Dataset { get; private init; }

    public string Pid { get; private init; } = "";

    /// <summary>A file that is in every version.</summary>
    public long File { get; private init; }

    /// <summary>Somebody who may edit the dataset, and holds a role on every dataset beside it.</summary>
    public string Member { get; private init; } = "";

    /// <summary>API token of the member.</summary>
    public string Token { get; private init; } = "";

    /// <param name="server">Where.</param>
    /// <param name="size">How many there are of each.</param>
    /// <param name="findable">Whether they are in the search index as well.</param>
    public static async Task<CostWorld> MakeAsync(TestServer server, int size, bool findable)
    {
        using var admin = server.Admin();
        var (alias, dataset, pid) = await Deposit.PublishedAsync(admin);
        var file = await Deposit.FileAsync(admin, dataset, "first.txt", $"first of {size}");
        await Make.PublishAsync(admin, dataset);
        using var derived = new MultipartFormDataContent
        {
            { new StringContent("tool"), "origin" },
            { new StringContent("true"), "isPublic" },
            { new ByteArrayContent([1]), "file", "derived" },
        };
        _ = (await admin.SendAsync(HttpMethod.Post, $"/api/access/datafile/{file}/auxiliary/tag/1", derived)).Data;
        var (member, token) = await Make.UserAsync(admin);
        var world = new CostWorld
        {
            Size = size,
            Alias = alias,
            Dataset = dataset,
            Pid = pid,
            File = file,
            Member = member,
            Token = token,
        };
        await world.FillAsync(server, findable);
        return world;
    }

    private async Task FillAsync(TestServer server, bool findable)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var version = await db
            .Versions.AsNoTracking()
            .Where(v => v.DatasetId == Dataset)
            .OrderByDescending(v => v.Sequence)
            .FirstAsync();
        var model = await db.Files.AsNoTracking().SingleAsync(f => f.Id == File);
        var dataset = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == Dataset);
        var collection = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == dataset.OwnerId);
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Alias, r => r.Id);
        Collection = collection.Id;
        var told = new OutboxRecord
        {
            Kind = OutboxKind.Collection,
            ObjectId = Collection,
            At = _now,
        };
        await using (await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default))
        {
            db.RoleAssignments.Add(
                new()
                {
                    Assignee = $"@{Member}",
                    RoleId = roles["admin"],
                    ObjectId = Dataset,
                }
            );
            for (var i = 0; i < Size; i++)
            {
                db.Collections.Add(ChildCollection(i, collection));
                var child = ChildDataset(i, collection, version);
                db.Datasets.Add(child);
                db.RoleAssignments.Add(
                    new()
                    {
                        Assignee = $"@{Member}",
                        RoleId = roles["curator"],
                        Object = child.Object,
                    }
                );
                db.RoleAssignments.Add(
                    new()
                    {
                        Assignee = $"@nobody{i}",
                        RoleId = roles["curator"],
                        ObjectId = Dataset,
                    }
                );
                db.RoleAssignments.Add(
                    new()
                    {
                        Assignee = $"@nobody{i}",
                        RoleId = roles["curator"],
                        ObjectId = Collection,
                    }
                );
                db.FileEntries.Add(ChildFile(i, dataset, model));
                db.Versions.Add(NextVersion(i, version));
            }

            if (findable)
            {
                db.Outbox.Add(told);
            }

            await db.SaveChangesAsync();
        }

        await scope.ServiceProvider.GetRequiredService<ICommitFollower>().FollowedAsync(told.Sequence, default);
    }

    private CollectionRecord ChildCollection(int i, RepositoryObject owner) =>
        new()
        {
            Object = Child(ObjectKind.Collection, owner),
            Alias = $"{Alias}-{i}",
            AliasKey = $"{Alias}-{i}",
            Name = $"Child {i} of {Alias}",
            Contacts = ["contact@example.edu"],
            Revision = 1,
        };

    private DatasetRecord ChildDataset(int i, RepositoryObject owner, DatasetVersionRecord model)
    {
        var item = Child(ObjectKind.Dataset, owner);
        item.PersistentId = new PersistentId("doi", "10.5072", $"FK2/{Alias}-{i}");
        return new()
        {
            Object = item,
            StoreName = "local",
            Revision = 1,
            Versions = [Version(model, 1, 1, files: 0)],
        };
    }

    private FileEntryRecord ChildFile(int i, RepositoryObject owner, FileRecord model) =>
        new()
        {
            DatasetId = owner.Id,
            FirstSequence = 2,
            Label = $"file-{i}.txt",
            Description = $"File {i}.",
            Categories = ["Data"],
            UpdatedAt = _now,
            Revision = 1,
            File = new()
            {
                Object = Child(ObjectKind.File, owner),
                ContentType = model.ContentType,
                Size = model.Size,
                StoreName = model.StoreName,
                StorageKey = $"{model.StorageKey}-{i}",
                ComparedAt = model.ComparedAt,
                ChecksumType = model.ChecksumType,
                Checksum = $"{model.Checksum[..^6]}{i:000000}",
                Digests = model.Digests,
            },
        };

    private DatasetVersionRecord NextVersion(int i, DatasetVersionRecord model)
    {
        var next = Version(model, model.Sequence + i + 1, model.Major!.Value + i + 1, Size + 1);
        next.DatasetId = Dataset;
        return next;
    }

    private DatasetVersionRecord Version(DatasetVersionRecord model, int sequence, int major, int files) =>
        new()
        {
            Sequence = sequence,
            Major = major,
            Minor = 0,
            State = VersionState.Released,
            Metadata = model.Metadata,
            Title = model.Title,
            Terms = model.Terms,
            CreatedAt = _now,
            UpdatedAt = _now,
            ReleasedAt = _now,
            FileCount = files,
            FileBytes = model.FileBytes * files,
            Revision = 1,
        };

    private RepositoryObject Child(ObjectKind kind, RepositoryObject owner) =>
        new()
        {
            Kind = kind,
            OwnerId = owner.Id,
            AncestorPath = owner.PathForChildren,
            CreatedAt = _now,
            PublishedAt = _now,
        };
}
