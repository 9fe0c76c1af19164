using Quire.Domain.Access;
using Quire.Repository.Data;

namespace Quire.Repository.Notifications;

/// <summary>What datasets and files are called for those who see no drafts.</summary>
/// <param name="publicNames">Titles and labels everybody sees, by id.</param>
public sealed class SeenNames(IReadOnlyDictionary<long, string> publicNames)
{
    /// <summary>
    /// The name somebody was told, unless it may be what only a draft says and they see no drafts: then the one everybody sees,
    /// or the identifier where everybody sees none.
    /// </summary>
    /// <param name="item">The object.</param>
    /// <param name="held">What they may do with it now.</param>
    /// <param name="told">What it was called when they were told.</param>
    public string? Of(RepositoryObject item, Permission held, string? told) =>
        item.Kind == ObjectKind.Collection || item.PublishedAt is null || held.HasFlag(Permission.ViewUnpublishedDataset) ? told
        : publicNames.TryGetValue(item.Id, out var name) ? name
        : item.PersistentId?.ToString() ?? (item.Kind == ObjectKind.File ? $"file {item.Id}" : $"dataset {item.Id}");
}
