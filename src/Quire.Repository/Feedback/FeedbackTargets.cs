using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Installation;
using Quire.Repository.Mail;

namespace Quire.Repository.Feedback;

/// <summary>
/// Finds what a message is about, and its contacts. What the caller may not see is not found, and of datasets only what was
/// released is told to those who may not see drafts.
/// </summary>
internal sealed class FeedbackTargets(
    RepositoryDb db,
    ObjectResolver resolver,
    PermissionEvaluator permissions,
    IOptions<InstallationOptions> installation
)
{
    /// <summary>The object named; null when none is.</summary>
    public async Task<FeedbackTarget?> FindAsync(FeedbackInput input, Caller caller, CancellationToken ct)
    {
        if (input.TargetId is null && string.IsNullOrWhiteSpace(input.Identifier))
        {
            return null;
        }

        var item = await ResolvedAsync(input, caller, ct);
        var held = await permissions.OfAsync(caller, item, ct);
        return item.Kind switch
        {
            ObjectKind.Collection => await OfCollectionAsync(item, held, ct),
            ObjectKind.Dataset => await OfDatasetAsync(item, held, file: null, ct),
            _ => await OfFileAsync(item, held, ct),
        };
    }

    private async Task<RepositoryObject> ResolvedAsync(FeedbackInput input, Caller caller, CancellationToken ct)
    {
        IEnumerable<ObjectRef> candidates =
            input.TargetId is { } id ? [new ObjectRef.Any(id)]
            : PersistentId.TryParse(input.Identifier!, out var pid)
                ? [new ObjectRef.DatasetByPid(pid, input.Identifier!), new ObjectRef.FileByPid(pid, input.Identifier!)]
            : [new ObjectRef.Collection(input.Identifier!)];
        foreach (var candidate in candidates)
        {
            try
            {
                return await resolver.ResolveAsync(candidate, caller, ct);
            }
            catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
            {
                // The next one, if there is one.
            }
        }

        throw FeedbackErrors.TargetNotFound();
    }

    private async Task<FeedbackTarget> OfCollectionAsync(RepositoryObject item, Permission held, CancellationToken ct)
    {
        if (item.PublishedAt is null && !held.HasFlag(Permission.ViewUnpublishedDataverse))
        {
            throw FeedbackErrors.TargetNotFound();
        }

        var collection = await db.Collections.AsNoTracking().SingleAsync(c => c.Id == item.Id, ct);
        return new(
            [.. Reachable(collection.Contacts)],
            $"the collection \"{collection.Name}\"",
            $"{Site}/dataverse/{collection.Alias}"
        );
    }

    private async Task<FeedbackTarget> OfFileAsync(RepositoryObject item, Permission held, CancellationToken ct)
    {
        if (item.PublishedAt is null && !held.HasFlag(Permission.ViewUnpublishedDataset))
        {
            throw FeedbackErrors.TargetNotFound();
        }

        var dataset = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == item.OwnerId, ct);
        return await OfDatasetAsync(dataset, held, item.Id, ct);
    }

    private async Task<FeedbackTarget> OfDatasetAsync(RepositoryObject item, Permission held, long? file, CancellationToken ct)
    {
        var drafts = held.HasFlag(Permission.ViewUnpublishedDataset);
        var version =
            await db
                .Versions.AsNoTracking()
                .Where(v => drafts || v.State == Domain.Datasets.VersionState.Released)
                .NewestOf(item.Id)
                .FirstOrDefaultAsync(ct)
            ?? throw FeedbackErrors.TargetNotFound();
        var pid = item.PersistentId!;
        var named = MetadataDocumentCodec
            .Parse(version.Metadata)
            .Compounds("datasetContact")
            .Select(c => c["datasetContactEmail"]);
        var contacts = Reachable(named.OfType<string>()).ToList();
        var dataset = $"the dataset \"{version.Title}\" ({pid})";
        return new(contacts, file is { } id ? $"the file {id} of {dataset}" : dataset, pid.Url(Site));
    }

    // Metadata and collections from elsewhere name contacts that are no addresses.
    private static IEnumerable<string> Reachable(IEnumerable<string> contacts) =>
        contacts.Select(MailAddresses.In).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private string Site => installation.Value.SiteUrl;
}
