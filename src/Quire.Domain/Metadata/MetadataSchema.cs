using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Quire.Domain.Metadata;

/// <summary>
/// Every block of the installation, frozen. A new one replaces it when a block is loaded, so a reader never sees half a change.
/// </summary>
public sealed class MetadataSchema
{
    private readonly FrozenDictionary<string, FieldType> _fields;
    private readonly FrozenDictionary<string, MetadataBlock> _blocks;
    private readonly ConcurrentDictionary<string, VocabularyIndex> _vocabularies = new(StringComparer.Ordinal);

    public MetadataSchema(IEnumerable<MetadataBlock> blocks)
    {
        Blocks = [.. blocks];
        _blocks = Blocks.ToFrozenDictionary(b => b.Name, StringComparer.Ordinal);
        _fields = Blocks
            .SelectMany(b => b.Fields)
            .SelectMany(f => f.Children.Prepend(f))
            .ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>Blocks in the order they were loaded.</summary>
    public ImmutableArray<MetadataBlock> Blocks { get; }

    /// <summary>All fields, children included.</summary>
    public ImmutableArray<FieldType> Fields => _fields.Values;

    public bool TryGetField(string name, [NotNullWhen(true)] out FieldType? field) => _fields.TryGetValue(name, out field);

    public bool TryGetBlock(string name, [NotNullWhen(true)] out MetadataBlock? block) => _blocks.TryGetValue(name, out block);

    /// <summary>A block as this schema has it, such as that of a language; as it is where there is none of its name.</summary>
    public MetadataBlock As(MetadataBlock block) => TryGetBlock(block.Name, out var known) ? known : block;

    /// <summary>The same of a field.</summary>
    public FieldType As(FieldType field) => TryGetField(field.Name, out var known) ? known : field;

    /// <summary>Name of a field in messages: its title, after that of its parent unless both are the same.</summary>
    public string DisplayName(FieldType field) =>
        field.Parent is { } name && TryGetField(name, out var parent) && parent.Title != field.Title
            ? $"{parent.Title} {field.Title}"
            : field.Title;

    /// <summary>Finds the allowed value of a controlled field that a text means.</summary>
    /// <param name="field">A controlled field of this schema.</param>
    /// <param name="text">A value or one of its alternate spellings.</param>
    /// <param name="lenient">Also accept other letter case and other white space.</param>
    /// <param name="value">The value as the vocabulary writes it.</param>
    public bool TryMatchVocabulary(FieldType field, string text, bool lenient, [NotNullWhen(true)] out string? value) =>
        _vocabularies.GetOrAdd(field.Name, static (_, f) => new(f.Vocabulary), field).TryMatch(text, lenient, out value);
}
