using System.Globalization;
using Quire.Domain.Access;
using Quire.Domain.Files;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Describing;

/// <summary>
/// Changes how the draft describes several files, all or none, in the order given: one may take the name another had. A bounded
/// number of statements, however many files. Gives their number.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Said">What is said of each file, by its number.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record UpdateFilesMetadata(ObjectRef Target, IReadOnlyList<(long File, FileDescription Said)> Said)
    : ICommand<int>,
        ITargeted
{
    /// <summary>
    /// Whether it is no mistake that a file is restricted already, or open; one of which nothing else is said is left as it is.
    /// </summary>
    public bool LeavesWhatIsSo { get; init; }
}

internal sealed class UpdateFilesMetadataHandler(
    RepositoryDb db,
    DraftVersions drafts,
    DraftFiles files,
    FreeLabels names,
    FileDescribing describing,
    DatasetLocks locks
) : IHandle<UpdateFilesMetadata, int>
{
    public async Task<int> HandleAsync(UpdateFilesMetadata operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var newest = await drafts.NewestAsync(context, ct);
        var wanted = operation.Said.Select(s => s.File).ToHashSet();
        if (wanted.Count < operation.Said.Count)
        {
            throw FileErrors.DescribedTwice();
        }

        var entries = (await files.FindAsync(newest, wanted, ct)).ToDictionary(e => e.FileId);
        if (entries.Count < wanted.Count)
        {
            throw FileErrors.SomeNotListedToDescribe(string.Join(", ", wanted.Where(id => !entries.ContainsKey(id))));
        }

        IReadOnlyList<(long File, FileDescription Said)> all = operation.LeavesWhatIsSo
            ?
            [
                .. operation
                    .Said.Select(s => (s.File, LessSo(s.Said, entries[s.File])))
                    .Where(s => s.Item2 != FileDescription.Empty),
            ]
            : operation.Said;
        if (operation.LeavesWhatIsSo && all.Count == 0)
        {
            return 0;
        }

        var draft = drafts.Open(context, newest);
        var paths = all.Select(s => PathOf(entries[s.File], s.Said)).ToList();
        var taken = await names.TakenAsync(draft, paths, ct);
        foreach (var ((file, said), path) in all.Zip(paths))
        {
            var entry = entries[file];
            if (said.Restrict is { } restrict && restrict == entry.Restricted)
            {
                throw FileErrors.RestrictedAlready(file, restrict ? "restricted" : "unrestricted");
            }

            taken.Remove((entry.DirectoryLabel, entry.Label));
            if (!taken.Add(path))
            {
                throw FileErrors.PathTaken(path.Folder.Length == 0 ? path.Label : $"{path.Folder}/{path.Label}");
            }

            await DescribeAsync(context, draft, entry, said, path, ct);
        }

        context.AuditDetails = string.Join(',', wanted.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        await db.SaveChangesAsync(ct);
        return all.Count;
    }

    private static FileDescription LessSo(FileDescription said, FileEntryRecord entry) =>
        said.Restrict == entry.Restricted ? said with { Restrict = null } : said;

    private static (string Folder, string Label) PathOf(FileEntryRecord entry, FileDescription said) =>
        (
            said.DirectoryLabel is null ? entry.DirectoryLabel : DirectoryLabel.MustBeSound(said.DirectoryLabel),
            said.Label is null ? entry.Label : FileLabel.MustBeSound(said.Label)
        );

    private async Task DescribeAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        FileEntryRecord entry,
        FileDescription said,
        (string Folder, string Label) path,
        CancellationToken ct
    )
    {
        var own = files.Edit(context, draft, entry);
        (own.DirectoryLabel, own.Label) = path;
        await describing.DescribeAsync(draft, own, said, ct);
    }
}
