using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Metadata;
using Quire.Repository.Jobs;

namespace Quire.Repository.Metadata;

/// <summary>The metadata schema in force. Read from memory; a block loaded by anybody arrives through the outbox.</summary>
public sealed class SchemaCache : IOutboxSubscriber
{
    private readonly RememberedValue<MetadataSchema> _schema;

    public SchemaCache(IServiceScopeFactory scopes) => _schema = new(scopes, ReadAsync);

    public ValueTask<MetadataSchema> GetAsync(CancellationToken ct) => _schema.GetAsync(ct);

    /// <summary>Reads the schema as a database connection sees it, inside its transaction.</summary>
    public static async Task<MetadataSchema> ReadAsync(RepositoryDb db, CancellationToken ct)
    {
        var blocks = await db.Blocks.AsNoTracking().Include(b => b.Fields).OrderBy(b => b.Id).ToListAsync(ct);
        return new(blocks.Select(Block));
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Schema))
        {
            _schema.Forget();
        }

        return Task.CompletedTask;
    }

    private static MetadataBlock Block(BlockRecord block)
    {
        var children = block.Fields.Where(f => f.Parent is not null).ToLookup(f => f.Parent!, StringComparer.Ordinal);
        return new()
        {
            Id = block.Id,
            Name = block.Name,
            DisplayName = block.DisplayName,
            Uri = block.Uri,
            OwnerAlias = block.OwnerAlias,
            Fields =
            [
                .. block
                    .Fields.Where(f => f.Parent is null)
                    .OrderBy(f => f.DisplayOrder)
                    .ThenBy(f => f.Id)
                    .Select(f =>
                        Field(f, block) with
                        {
                            Children =
                            [
                                .. children[f.Name].OrderBy(c => c.DisplayOrder).ThenBy(c => c.Id).Select(c => Field(c, block)),
                            ],
                        }
                    ),
            ],
        };
    }

    private static FieldType Field(FieldTypeRecord field, BlockRecord block) =>
        new()
        {
            Id = field.Id,
            Name = field.Name,
            Title = field.Title,
            Description = field.Description,
            Watermark = field.Watermark,
            Kind = field.Kind,
            DisplayOrder = field.DisplayOrder,
            DisplayFormat = field.DisplayFormat,
            AdvancedSearch = field.AdvancedSearch,
            Controlled = field.Controlled,
            Multiple = field.Multiple,
            Facetable = field.Facetable,
            DisplayOnCreate = field.DisplayOnCreate,
            Required = field.Required,
            Parent = field.Parent,
            Block = block.Name,
            TermUri = field.TermUri,
            Vocabulary = [.. field.Vocabulary],
        };
}
