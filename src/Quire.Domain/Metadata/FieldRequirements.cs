using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quire.Domain.Metadata;

/// <summary>What a collection demands of its datasets: the blocks it uses and the fields it requires beyond theirs.</summary>
/// <param name="blocks">Blocks the collection uses, in its order.</param>
/// <param name="requiredByCollection">
/// Names of fields that its input levels make required. A collection can add to what a block requires, never take away.
/// </param>
public sealed class FieldRequirements(IEnumerable<MetadataBlock> blocks, IEnumerable<string>? requiredByCollection = null)
{
    /// <summary>Demands nothing: what is filled is still held against the rules of its field.</summary>
    public static readonly FieldRequirements None = new([]) { _none = true };

    private bool _none;

    private readonly FrozenSet<string> _added = (requiredByCollection ?? []).ToFrozenSet(StringComparer.Ordinal);

    public ImmutableArray<MetadataBlock> Blocks { get; } = [.. blocks];

    /// <summary>The same demands, with the blocks as a schema has them.</summary>
    public FieldRequirements In(MetadataSchema schema) => new(Blocks.Select(schema.As), _added) { _none = _none };

    /// <summary>
    /// Whether a field has to be filled. A compound its block flags is required through its children only: without a required
    /// child it demands nothing. A compound the collection adds is required, and so is one of which the collection adds a
    /// child. A required child of an optional compound is asked for once the compound is begun.
    /// </summary>
    public bool IsRequired(FieldType field)
    {
        if (_none)
        {
            return false;
        }

        var added = _added.Contains(field.Name);
        return field.IsCompound
            ? added || field.Children.Any(c => (field.Required && IsRequired(c)) || (!c.Required && _added.Contains(c.Name)))
            : field.Required || added;
    }

    /// <summary>Whether the collection uses the block of a field.</summary>
    public bool Uses(string block) => Blocks.Any(b => b.Name == block);
}
