using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>
/// What may be named to somebody by the rights they have when mail goes out. What is about a draft, or about deciding something,
/// is told only to those who still may see or decide it; a dataset whose draft they may not see has the title everybody sees.
/// </summary>
public sealed class NamesInMail(RepositoryDb db, PermissionEvaluator permissions, VisibleObjects visible, NamesSeen seen)
{
    // What it takes to be told of it still; of all else, that the object is public or some right to it is left.
    private static readonly Dictionary<string, Permission> Needed = new(StringComparer.Ordinal)
    {
        [NotificationKinds.ReviewAsked] = Permission.PublishDataset,
        [NotificationKinds.ReviewReturned] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.CurationChanged] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.PublicationFailed] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.WorkflowSucceeded] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.WorkflowFailed] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.IngestDone] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.IngestFailed] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.DatasetCreated] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.DatasetCreatedByOther] = Permission.ViewUnpublishedDataset,
        [NotificationKinds.AccessAsked] = Permission.ManageFilePermissions,
    };

    /// <summary>Those of which something is left to say, in their order; as many statements for any number.</summary>
    /// <param name="told">What happened.</param>
    /// <param name="caller">Who is told.</param>
    /// <param name="site">Address of the installation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<ShownNotification>> OfAsync(
        IReadOnlyList<MailedNotification> told,
        Caller caller,
        string site,
        CancellationToken ct
    )
    {
        var ids = told.Select(t => t.Object).OfType<long>().Distinct().ToList();
        var objects = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        var places = objects.Select(o => o.Kind == ObjectKind.Collection ? o.Id : o.OwnerId).OfType<long>().Distinct().ToList();
        var collections = await db
            .Collections.AsNoTracking()
            .Include(c => c.Object)
            .Where(c => places.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        List<RepositoryObject> all = [.. objects.Concat(collections.Values.Select(c => c.Object)).DistinctBy(o => o.Id)];
        var held = await permissions.OfManyAsync(caller, all, ct);
        var hidden = await visible.HiddenAsync(caller, all, ct);
        var names = await seen.OfAsync(objects, ct);
        var actors = told.Select(t => t.Actor).OfType<long>().Distinct().ToList();
        var people = await db.Accounts.AsNoTracking().Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var byId = objects.ToDictionary(o => o.Id);

        return [.. told.Select(Shown).OfType<ShownNotification>()];

        ShownNotification? Shown(MailedNotification one)
        {
            var actor = one.Actor is { } who ? people.GetValueOrDefault(who)?.DisplayName : null;
            if (one.Object is not { } id)
            {
                return new(one.Kind, one.Name, null, null, actor, one.Details);
            }

            var item = byId.GetValueOrDefault(id);
            if (item is null || hidden.Contains(id) || !IsTold(one.Kind, item, held[id]))
            {
                // That a right has ended is told without saying to what.
                return one.Kind == NotificationKinds.RoleRevoked ? new(one.Kind, null, null, null, null, one.Details) : null;
            }

            var place =
                item.OwnerId is { } owner && item.Kind != ObjectKind.Collection ? collections.GetValueOrDefault(owner) : null;
            return new(
                one.Kind,
                names.Of(item, held[id], one.Name),
                place is not null && !hidden.Contains(place.Id) && IsVisible(place.Object, held[place.Id]) ? place.Name : null,
                LinkOf(one.Kind, item, collections.GetValueOrDefault(id)?.Alias, site),
                actor,
                one.Details
            );
        }
    }

    private static bool IsTold(string kind, RepositoryObject item, Permission held) =>
        Needed.TryGetValue(kind, out var needed) ? held.HasFlag(needed) : IsVisible(item, held);

    private static bool IsVisible(RepositoryObject item, Permission held) =>
        item.PublishedAt is not null || held != Permission.None;

    private static string? LinkOf(string kind, RepositoryObject item, string? alias, string site) =>
        // Those who decide are led to where they do.
        kind == NotificationKinds.AccessAsked
            ? string.Create(CultureInfo.InvariantCulture, $"{site}/edit/{item.Id}/requests")
        : alias is not null ? $"{site}/dataverse/{alias}"
        : item.PersistentId is not { } pid ? null
        : item.PublishedAt is not null ? pid.Url(site)
        : $"{site}/dataset.xhtml?persistentId={pid}";
}
