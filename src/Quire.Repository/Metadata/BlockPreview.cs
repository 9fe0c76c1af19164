using Quire.Domain.Metadata;

namespace Quire.Repository.Metadata;

/// <summary>What a definition file would make of a block.</summary>
/// <param name="Block">The block as it would be.</param>
/// <param name="IsNew">Whether there is none of its name yet.</param>
/// <param name="Added">Fields it would get.</param>
/// <param name="Changed">Fields that would be others than they are.</param>
/// <param name="Unmentioned">Fields the file does not speak of, which stay as they are.</param>
public sealed record BlockPreview(
    MetadataBlock Block,
    bool IsNew,
    IReadOnlyList<FieldType> Added,
    IReadOnlyList<FieldChange> Changed,
    IReadOnlyList<FieldType> Unmentioned
)
{
    /// <summary>Names of the properties of <see cref="MetadataBlock"/> itself that would differ; none for a new one.</summary>
    public IReadOnlyList<string> Aspects { get; private init; } = [];

    internal static BlockPreview Of(MetadataSchema before, MetadataBlock block, IReadOnlySet<string> named)
    {
        var fields = block.Fields.SelectMany(f => f.Children.Prepend(f)).ToList();
        var changed = fields
            .Select(f => (After: f, Before: before.TryGetField(f.Name, out var field) ? field : null))
            .Where(f => f.Before is not null)
            .Select(f => FieldChange.Of(f.Before!, f.After))
            .OfType<FieldChange>();
        return new(
            block,
            !before.TryGetBlock(block.Name, out _),
            [.. fields.Where(f => !before.TryGetField(f.Name, out _))],
            [.. changed],
            [.. fields.Where(f => !named.Contains(f.Name))]
        )
        {
            Aspects = before.TryGetBlock(block.Name, out var known) ? Differing(known, block) : [],
        };
    }

    private static IReadOnlyList<string> Differing(MetadataBlock before, MetadataBlock after)
    {
        (string Name, bool Differs)[] all =
        [
            (nameof(MetadataBlock.DisplayName), before.DisplayName != after.DisplayName),
            (nameof(MetadataBlock.OwnerAlias), before.OwnerAlias != after.OwnerAlias),
            (nameof(MetadataBlock.Uri), before.Uri != after.Uri),
        ];
        return [.. all.Where(a => a.Differs).Select(a => a.Name)];
    }
}
