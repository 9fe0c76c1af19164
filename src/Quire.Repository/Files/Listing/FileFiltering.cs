using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Periods;

namespace Quire.Repository.Files.Listing;

/// <summary>Applies filter and order in the database.</summary>
public static class FileFiltering
{
    public static IQueryable<FileEntryRecord> FilteredBy(
        this IQueryable<FileEntryRecord> entries,
        RepositoryDb db,
        FileFilter filter,
        DateOnly today
    )
    {
        if (filter.ContentType is { } type)
        {
            entries = entries.Where(e => (e.Content != null ? e.Content.ContentType : e.File.ContentType) == type);
        }

        if (filter.AccessStatus is { } status)
        {
            entries = entries.WithStatus(status, today);
        }

        if (filter.Category is { } category)
        {
            entries = entries.Where(e => db.ItemsOf(SqlText.Json((string)(object)e.Categories)).Any(i => i.Value == category));
        }

        if (filter.TabularTag is { } tag)
        {
            entries = entries.Where(e => db.ItemsOf(SqlText.Json((string)(object)e.TabularTags)).Any(i => i.Value == tag));
        }

        if (filter.SearchText is { } text)
        {
            entries = entries.Where(e =>
                SqlText.Folded(e.Label).Contains(SqlText.Folded(text))
                || (e.Description != null && SqlText.Folded(e.Description).Contains(SqlText.Folded(text)))
            );
        }

        if (filter.Files is { } files)
        {
            entries = entries.Where(e => files.Contains(e.FileId));
        }

        return entries;
    }

    public static IQueryable<FileEntryRecord> InOrder(this IQueryable<FileEntryRecord> entries, FileOrder order) =>
        order switch
        {
            FileOrder.NameZA => entries.OrderByDescending(e => e.Label).ThenByDescending(e => e.Id),
            FileOrder.Newest => entries.OrderByDescending(e => e.FileId),
            FileOrder.Oldest => entries.OrderBy(e => e.FileId),
            FileOrder.Size => entries.OrderBy(e => e.Content != null ? e.Content.Size : e.File.Size).ThenBy(e => e.Id),
            FileOrder.Type => entries
                .OrderBy(e => e.Content != null ? e.Content.ContentType : e.File.ContentType)
                .ThenBy(e => e.Label)
                .ThenBy(e => e.Id),
            _ => entries.OrderBy(e => e.Label).ThenBy(e => e.Id),
        };
}
