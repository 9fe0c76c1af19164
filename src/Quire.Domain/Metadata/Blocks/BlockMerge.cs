using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Blocks;

/// <summary>
/// Loads a definition over the blocks there are. Blocks and fields are met by name, vocabulary values by identifier or spelling;
/// what the definition does not mention stays, and alternate spellings are replaced.
/// </summary>
public sealed class BlockMerge
{
    private readonly Dictionary<string, MetadataBlock> _blocks = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, FieldType> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VocabularyDraft> _vocabularies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    private BlockMerge(MetadataSchema schema)
    {
        foreach (var block in schema.Blocks)
        {
            _blocks[block.Name] = block;
            _order.Add(block.Name);
            foreach (var field in block.Fields.SelectMany(f => f.Children.Prepend(f with { Children = [] })))
            {
                _fields[field.Name] = field;
            }
        }
    }

    /// <summary>Merges; nothing is changed in place.</summary>
    /// <exception cref="Errors.RepositoryException">A row names a block, parent or field that is nowhere.</exception>
    public static BlockMergeResult Apply(MetadataSchema schema, BlockDefinition definition)
    {
        // Blocks first, then fields, then values: a file may have its sections in any order.
        var merge = new BlockMerge(schema);
        foreach (var row in definition.Rows.OfType<DefinitionRow.Block>())
        {
            merge.Load(row);
        }

        var fields = definition.Rows.OfType<DefinitionRow.Field>().ToList();
        fields.ForEach(merge.Load);
        fields.ForEach(merge.CheckParent);
        foreach (var row in definition.Rows.OfType<DefinitionRow.Term>())
        {
            merge.Load(row);
        }

        return merge.Result(definition);
    }

    private void Load(DefinitionRow.Block row)
    {
        if (!_blocks.TryGetValue(row.Name, out var block))
        {
            block = new()
            {
                Name = row.Name,
                DisplayName = row.DisplayName,
                Fields = [],
            };
            _order.Add(row.Name);
        }

        _blocks[row.Name] = block with
        {
            DisplayName = row.DisplayName,
            OwnerAlias = row.OwnerAlias ?? block.OwnerAlias,
            Uri = row.Uri ?? block.Uri,
        };
        _touched.Add(row.Name);
    }

    private void Load(DefinitionRow.Field row)
    {
        var type = row.Type;
        if (!_blocks.ContainsKey(type.Block))
        {
            throw DefinitionErrors.Malformed(
                DefinitionSection.Field.Name,
                row.Line,
                $"there is no metadata block '{type.Block}'"
            );
        }

        if (_fields.TryGetValue(type.Name, out var known))
        {
            if (known.Block != type.Block)
            {
                // Metadata know their fields by name alone: taking it over would take it away from every dataset that has it.
                throw DefinitionErrors.Malformed(
                    DefinitionSection.Field.Name,
                    row.Line,
                    $"the field '{type.Name}' belongs to the metadata block '{known.Block}'"
                );
            }

            Touch(known);
            type = type with { Id = known.Id, Vocabulary = known.Vocabulary, TermUri = type.TermUri ?? known.TermUri };
        }

        _fields[type.Name] = type;
        Touch(type);
    }

    private void CheckParent(DefinitionRow.Field row)
    {
        if (row.Type.Parent is not { } name)
        {
            return;
        }

        if (!_fields.TryGetValue(name, out var parent))
        {
            throw DefinitionErrors.Malformed(DefinitionSection.Field.Name, row.Line, $"there is no parent field '{name}'");
        }

        if (parent.Parent is not null || _fields.Values.Any(f => f.Parent == row.Type.Name))
        {
            throw DefinitionErrors.Malformed(
                DefinitionSection.Field.Name,
                row.Line,
                $"'{name}' cannot be the parent: subfields have no subfields"
            );
        }
    }

    private void Load(DefinitionRow.Term row)
    {
        if (!_fields.TryGetValue(row.FieldName, out var field))
        {
            throw DefinitionErrors.Malformed(DefinitionSection.Term.Name, row.Line, $"there is no field '{row.FieldName}'");
        }

        if (!_vocabularies.TryGetValue(row.FieldName, out var vocabulary))
        {
            _vocabularies[row.FieldName] = vocabulary = new(field.Vocabulary);
        }

        vocabulary.Load(row.Value);
        Touch(field);
    }

    private BlockMergeResult Result(BlockDefinition definition)
    {
        foreach (var (name, vocabulary) in _vocabularies)
        {
            _fields[name] = _fields[name] with { Vocabulary = vocabulary.Values };
        }

        var children = _fields.Values.Where(f => f.Parent is not null).ToLookup(f => f.Parent!, StringComparer.Ordinal);
        var blocks = _order
            .Select(name => _touched.Contains(name) ? Rebuild(_blocks[name], children) : _blocks[name])
            .ToImmutableArray();
        return new(blocks, [.. blocks.Where(b => _touched.Contains(b.Name))], [.. definition.Rows.Select(Added)]);
    }

    private MetadataBlock Rebuild(MetadataBlock block, ILookup<string, FieldType> children) =>
        block with
        {
            Fields =
            [
                .. _fields
                    .Values.Where(f => f.Parent is null && f.Block == block.Name)
                    .OrderBy(f => f.DisplayOrder)
                    .Select(f =>
                        children.Contains(f.Name)
                            // Some definitions in the wild give a parent a type of its own; having subfields is what makes it a
                            // compound.
                            ? f with
                            {
                                Kind = FieldKind.None,
                                Children = [.. children[f.Name].OrderBy(c => c.DisplayOrder)],
                            }
                            : f
                    ),
            ],
        };

    private void Touch(FieldType field)
    {
        _touched.Add(field.Block);
        if (field.Parent is { } name && _fields.TryGetValue(name, out var parent))
        {
            _touched.Add(parent.Block);
        }
    }

    private static AddedDefinition Added(DefinitionRow row) =>
        row switch
        {
            DefinitionRow.Block block => new(block.Name, "MetadataBlock"),
            DefinitionRow.Field field => new(field.Type.Name, "DatasetField"),
            DefinitionRow.Term term => new(term.Value.Value, "Controlled Vocabulary"),
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        };
}
