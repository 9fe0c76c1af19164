using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Repository.Identifiers.Files;

/// <summary>
/// Makes identifiers for files: below that of their dataset, or beside it where its generator says so.
/// </summary>
internal sealed class FileIdentifierMinter(RepositoryDb db, IdentifierGenerators generators)
{
    private const int Attempts = 100;

    /// <summary>
    /// An identifier nobody here has for each of some files of a dataset. None at all where they belong below an identifier the
    /// dataset brought with it from elsewhere: there nobody here makes any.
    /// </summary>
    public async Task<IReadOnlyList<(RepositoryObject File, PersistentId Pid)>> MintAsync(
        RepositoryObject dataset,
        IReadOnlyList<RepositoryObject> files,
        CancellationToken ct
    )
    {
        var above = dataset.PersistentId!;
        if (
            await generators.ForAsync(dataset, ct) is not { } generator
            || (generator.Style.FilesBelow && !generator.MayContinue(above))
        )
        {
            return [];
        }

        var style = generator.Style;

        var names = await NamesAsync(style, above, dataset.Id, ct);
        var made = new List<(RepositoryObject File, PersistentId Pid)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<RepositoryObject> left = files;
        for (var attempt = 0; attempt < Attempts && left.Count > 0; attempt++)
        {
            var proposed = left.Select(f => (File: f, Pid: names(f, attempt))).ToList();
            var asked = proposed.ConvertAll(p => p.Pid.Key);
            // What a dataset had leads to it for ever.
            var taken = await db
                .Objects.Where(o => asked.Contains(o.PersistentKey!))
                .Select(o => o.PersistentKey!)
                .Concat(db.Datasets.Where(d => asked.Contains(d.FormerKey!)).Select(d => d.FormerKey!))
                .Concat(db.FormerIdentifiers.Where(f => asked.Contains(f.Key)).Select(f => f.Key))
                .ToListAsync(ct);
            var free = proposed.Where(p => !taken.Contains(p.Pid.Key, StringComparer.Ordinal) && keys.Add(p.Pid.Key)).ToList();
            made.AddRange(free);
            left = [.. left.Except(free.Select(f => f.File))];
        }

        return left.Count == 0 ? made : throw IdentifierErrors.NoneFree(style.Authority, style.Shoulder);
    }

    private async Task<Func<RepositoryObject, int, PersistentId>> NamesAsync(
        IdentifierStyle style,
        PersistentId above,
        long dataset,
        CancellationToken ct
    )
    {
        if (!style.FilesBelow)
        {
            // The file's own number, which no other object has, and no number a dataset is given later.
            return (file, attempt) =>
                style.With(
                    style.Sequential
                        ? Number(file.Id) + (attempt == 0 ? "" : $"-{Number(attempt)}")
                        : IdentifierStyle.RandomName()
                );
        }

        var number = style.Sequential
            ? await db.Objects.CountAsync(o => o.OwnerId == dataset && o.Kind == ObjectKind.File && o.PersistentKey != null, ct)
            : 0;
        return (_, _) =>
            above with
            {
                Identifier = $"{above.Identifier}/{(style.Sequential ? Number(++number) : IdentifierStyle.RandomName())}",
            };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
