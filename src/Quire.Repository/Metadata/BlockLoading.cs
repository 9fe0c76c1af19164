using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Blocks;
using Quire.Repository.Data;
using Quire.Repository.Data.Metadata;

namespace Quire.Repository.Metadata;

/// <summary>Stores what a definition file makes of the metadata blocks, inside the transaction of the operation.</summary>
public sealed class BlockLoading(RepositoryDb db, IDatabaseDialect dialect)
{
    /// <summary>Every row of the definition in order; refused as a whole when one row is wrong.</summary>
    public async Task<LoadedDefinitions> LoadAsync(BlockDefinition definition, CancellationToken ct)
    {
        var merged = BlockMerge.Apply(await SchemaCache.ReadAsync(db, ct), definition);
        var ids = merged.Changed.Where(b => b.Id > 0).Select(b => b.Id).ToList();
        var blocks =
            ids.Count == 0
                ? []
                : await db.Blocks.Include(b => b.Fields).Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        var fields = blocks.Values.SelectMany(b => b.Fields).ToDictionary(f => f.Id);
        var records = new List<(MetadataBlock Block, BlockRecord Record)>();
        foreach (var block in merged.Changed)
        {
            if (!blocks.TryGetValue(block.Id, out var record))
            {
                record = new() { Name = block.Name, DisplayName = block.DisplayName };
                db.Blocks.Add(record);
                // One by one, so that ids follow the order of loading whatever the database does with a batch; before there are
                // fields, all of which every saving would look through again.
                await db.SaveChangesAsync(ct);
            }

            records.Add((block, record));
        }

        await UsedFieldsMustKeepTheirValuesAsync(merged.Changed, fields, ct);

        foreach (var (block, record) in records)
        {
            (record.DisplayName, record.Uri, record.OwnerAlias) = (block.DisplayName, block.Uri, block.OwnerAlias);
            foreach (var field in block.Fields.SelectMany(f => f.Children.Prepend(f)))
            {
                Store(field, record, fields.GetValueOrDefault(field.Id));
            }
        }

        await db.SaveChangesAsync(ct);
        return new(merged.Added, [.. WithoutTerms(merged.Changed, definition)]);
    }

    /// <summary>The blocks as they are, and as a definition would make them; refused as loading it is.</summary>
    public async Task<(MetadataSchema Before, BlockMergeResult After)> MergedAsync(
        BlockDefinition definition,
        CancellationToken ct
    )
    {
        var before = await SchemaCache.ReadAsync(db, ct);
        var after = BlockMerge.Apply(before, definition);
        var ids = after.Changed.Where(b => b.Id > 0).Select(b => b.Id).ToList();
        var fields = await db
            .Blocks.AsNoTracking()
            .Where(b => ids.Contains(b.Id))
            .SelectMany(b => b.Fields)
            .ToDictionaryAsync(f => f.Id, ct);
        await UsedFieldsMustKeepTheirValuesAsync(after.Changed, fields, ct);
        return (before, after);
    }

    private static IEnumerable<string> WithoutTerms(IEnumerable<MetadataBlock> blocks, BlockDefinition definition)
    {
        var named = definition.Rows.OfType<DefinitionRow.Field>().Select(f => f.Type.Name).ToHashSet(StringComparer.Ordinal);
        return blocks
            .SelectMany(b => b.Fields)
            .SelectMany(f => f.Children.Prepend(f))
            .Where(f => f.TakesFreeText && named.Contains(f.Name))
            .Select(f => f.Name);
    }

    // A published version shows its values as the field now says; what it can no longer say would be gone for its readers.
    private async Task UsedFieldsMustKeepTheirValuesAsync(
        IEnumerable<MetadataBlock> blocks,
        Dictionary<long, FieldTypeRecord> known,
        CancellationToken ct
    )
    {
        foreach (var field in blocks.SelectMany(b => b.Fields).SelectMany(f => f.Children.Prepend(f)))
        {
            if (!known.TryGetValue(field.Id, out var before) || !Narrows(before, field))
            {
                continue;
            }

            if (await dialect.VersionsWith(db, field.Name).AnyAsync(ct))
            {
                throw BlockErrors.FieldInUse(field.Name);
            }
        }
    }

    private static bool Narrows(FieldTypeRecord before, FieldType after) =>
        (before.Multiple && !after.Multiple)
        || (!before.Controlled && after.Controlled)
        || (before.Parent != after.Parent)
        || (before.Kind != after.Kind && !(IsFreeText(after.Kind) && before.Kind != FieldKind.None));

    private static bool IsFreeText(FieldKind kind) => kind is FieldKind.Text or FieldKind.Textbox or FieldKind.String;

    private static void Store(FieldType field, BlockRecord block, FieldTypeRecord? known)
    {
        var record = known ?? new() { Name = field.Name, Title = field.Title };
        (record.Title, record.Description, record.Watermark) = (field.Title, field.Description, field.Watermark);
        (record.Kind, record.DisplayOrder, record.DisplayFormat) = (field.Kind, field.DisplayOrder, field.DisplayFormat);
        (record.AdvancedSearch, record.Controlled, record.Multiple) = (field.AdvancedSearch, field.Controlled, field.Multiple);
        (record.Facetable, record.DisplayOnCreate, record.Required) = (field.Facetable, field.DisplayOnCreate, field.Required);
        (record.Parent, record.TermUri, record.Vocabulary) = (field.Parent, field.TermUri, [.. field.Vocabulary]);
        if (known is null)
        {
            block.Fields.Add(record);
        }
        else
        {
            record.BlockId = block.Id;
        }
    }
}
