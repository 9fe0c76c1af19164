using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Lists files of a dataset that are restricted, or will be with its next version, by folder and name: those somebody can be
/// granted access to.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Search">Part of the name; null for any.</param>
/// <param name="Limit">How many to give at most.</param>
[Requires(Permission.ManageFilePermissions)]
[RequiresAccount]
public sealed record ListRestrictedFiles(ObjectRef Target, string? Search = null, int Limit = 100)
    : IQuery<IReadOnlyList<RestrictedFile>>,
        ITargeted
{
    /// <summary>The file, where only that one is asked for, restricted or not; null for all.</summary>
    public long? Only { get; init; }
}

internal sealed class ListRestrictedFilesHandler(RepositoryDb db) : IHandle<ListRestrictedFiles, IReadOnlyList<RestrictedFile>>
{
    public async Task<IReadOnlyList<RestrictedFile>> HandleAsync(
        ListRestrictedFiles operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var found = db.NewestEntryOfEach().Where(e => e.DatasetId == context.Target.Id);
        found = operation.Only is { } only
            ? found.Where(e => e.FileId == only)
            : found.Where(e => e.Restricted || e.File.Restricted);
        if (operation.Search is { } search)
        {
            found = found.Where(e => SqlText.Folded(e.Label).Contains(SqlText.Folded(search)));
        }

        return await found
            .OrderBy(e => e.DirectoryLabel)
            .ThenBy(e => e.Label)
            .ThenBy(e => e.FileId)
            .Take(operation.Limit)
            .Select(e => new RestrictedFile(e.FileId, e.DirectoryLabel == "" ? e.Label : e.DirectoryLabel + "/" + e.Label))
            .ToListAsync(ct);
    }
}
