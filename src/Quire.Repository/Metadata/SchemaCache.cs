using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Data.Metadata;
using Quire.Repository.Jobs;
using Quire.Repository.Metadata.Texts;

namespace Quire.Repository.Metadata;

/// <summary>The metadata schema in force. Read from memory; a block loaded by anybody arrives through the outbox.</summary>
public sealed class SchemaCache : IOutboxSubscriber
{
    private readonly RememberedValue<KnownSchemas> _schemas;

    public SchemaCache(IServiceScopeFactory scopes) => _schemas = new(scopes, ReadAllAsync);

    public async ValueTask<MetadataSchema> GetAsync(CancellationToken ct) => (await _schemas.GetAsync(ct)).Schema;

    /// <summary>
    /// The schema as readers of a language know it: with the texts of <c>fr-ca</c>, else with those of <c>fr</c>, else as it is.
    /// </summary>
    public async ValueTask<MetadataSchema> GetAsync(string? language, CancellationToken ct)
    {
        var known = await _schemas.GetAsync(ct);
        return language is null || LanguageCode.Of(language) is not { } code
            ? known.Schema
            : known.ByLanguage.GetValueOrDefault(code) ?? known.ByLanguage.GetValueOrDefault(code.Split('-')[0]) ?? known.Schema;
    }

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
            _schemas.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<KnownSchemas> ReadAllAsync(RepositoryDb db, CancellationToken ct)
    {
        var schema = await ReadAsync(db, ct);
        var texts = await db.BlockTexts.AsNoTracking().ToListAsync(ct);
        return new(
            schema,
            texts
                .GroupBy(t => t.Language, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => In(schema, g), StringComparer.Ordinal)
        );
    }

    private static MetadataSchema In(MetadataSchema schema, IEnumerable<BlockTextsRecord> texts)
    {
        var known = texts.ToDictionary(t => t.BlockId, t => new BlockTexts(t.Texts));
        return new(schema.Blocks.Select(b => known.GetValueOrDefault(b.Id)?.Of(b) ?? b));
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

    private sealed record KnownSchemas(MetadataSchema Schema, FrozenDictionary<string, MetadataSchema> ByLanguage);
}
