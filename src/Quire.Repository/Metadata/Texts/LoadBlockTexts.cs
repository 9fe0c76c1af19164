using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Metadata.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata.Texts;

/// <summary>
/// Takes in what metadata blocks and their fields are called in languages. A file is called by a block and a language,
/// <c>citation_de.properties</c>, and takes the place of what there was of both; one without texts of a block takes it away.
/// </summary>
/// <param name="Files">The files.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record LoadBlockTexts(Input<IReadOnlyList<TextsFile>> Files) : ICommand<LoadedTexts>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Blocks;
}

internal sealed class LoadBlockTextsHandler(RepositoryDb db) : IHandle<LoadBlockTexts, LoadedTexts>
{
    private const string Extension = ".properties";

    public async Task<LoadedTexts> HandleAsync(LoadBlockTexts operation, OperationContext context, CancellationToken ct)
    {
        var files = operation.Files.Value;
        var blocks = await db.Blocks.ToDictionaryAsync(b => b.Name, b => b.Id, StringComparer.Ordinal, ct);
        var known = await db.BlockTexts.ToDictionaryAsync(t => (t.BlockId, t.Language), ct);
        var (taken, left) = (new List<string>(), new List<string>());
        foreach (var file in files)
        {
            if (PlaceOf(file.Name, blocks) is not { } place)
            {
                left.Add(file.Name);
                continue;
            }

            taken.Add(file.Name);
            var texts = new BlockTexts(file.Texts).Texts;
            if (!known.TryGetValue(place, out var record))
            {
                record = new() { BlockId = place.Block, Language = place.Language };
                known.Add(place, record);
                db.BlockTexts.Add(record);
            }

            record.Texts = new(texts, StringComparer.Ordinal);
        }

        if (taken.Count == 0)
        {
            throw BlockErrors.NoTexts(string.Join(", ", files.Select(f => f.Name)));
        }

        db.BlockTexts.RemoveRange(known.Values.Where(t => t.Texts.Count == 0));
        context.AuditDetails = string.Join(", ", taken);
        context.Changed(OutboxKind.Schema, 0);
        return new(taken, left);
    }

    // Names of blocks may have _ in them.
    private static (long Block, string Language)? PlaceOf(string file, Dictionary<string, long> blocks)
    {
        var name = file[..^Extension.Length];
        return blocks
            .Where(b => name.StartsWith(b.Key + "_", StringComparison.Ordinal))
            .Select(b => (b.Key.Length, Block: b.Value, Language: LanguageCode.Of(name[(b.Key.Length + 1)..])))
            .Where(p => p.Language is not null)
            .OrderByDescending(p => p.Length)
            .Select(p => ((long, string)?)(p.Block, p.Language!))
            .FirstOrDefault();
    }
}
