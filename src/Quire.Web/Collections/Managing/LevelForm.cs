using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Web.Collections.Managing;

/// <summary>The form in which somebody says which blocks a collection uses, and of which fields it asks what.</summary>
internal static class LevelForm
{
    public const string Optional = "optional";
    public const string Required = "required";
    public const string Hidden = "hidden";

    private const string Own = "own";
    private const string BlockPrefix = "block.";
    private const string LevelPrefix = "level.";

    /// <summary>Name of the input a block is chosen with.</summary>
    public static string NameOf(MetadataBlock block) => BlockPrefix + block.Name;

    /// <summary>Name of the input a field is decided with.</summary>
    public static string NameOf(FieldType field) => LevelPrefix + field.Name;

    /// <summary>The form of a collection that is there.</summary>
    public static Dictionary<string, string> Of(CollectionRecord collection, CollectionBlocks used)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["blocks"] = collection.MetadataBlockRoot ? Own : "inherit",
        };
        foreach (var block in used.Blocks)
        {
            values[NameOf(block)] = "true";
        }

        foreach (var level in collection.InputLevels)
        {
            values[LevelPrefix + level.Field] =
                level.Required ? Required
                : level.Include ? Optional
                : Hidden;
        }

        return values;
    }

    /// <summary>Whether every choice of a form is one of those the page offers.</summary>
    public static bool IsKnown(IReadOnlyDictionary<string, string> form) =>
        form.GetValueOrDefault("blocks", Own) is Own or "inherit"
        && form.Where(f => f.Key.StartsWith(LevelPrefix, StringComparison.Ordinal))
            .All(f => f.Value is Optional or Required or Hidden);

    /// <summary>What a form says, in which only the blocks that are in use can be asked about.</summary>
    public static CollectionInput InputOf(IReadOnlyDictionary<string, string> form, CollectionRecord collection)
    {
        var isOwn = form.GetValueOrDefault("blocks", Own) == Own;
        return new()
        {
            InheritBlocks = isOwn ? null : true,
            BlockNames = isOwn
                ?
                [
                    .. form.Where(f => f.Key.StartsWith(BlockPrefix, StringComparison.Ordinal) && f.Value == "true")
                        .Select(f => f.Key[BlockPrefix.Length..]),
                ]
                : null,
            InputLevels = LevelsOf(form, collection.InputLevels.ToDictionary(l => l.Field, StringComparer.Ordinal)),
            SeenRevision = CollectionForm.SeenIn(form),
        };
    }

    // What says no more than the block says is said of those alone of which something was said before.
    private static List<InputLevel>? LevelsOf(IReadOnlyDictionary<string, string> form, Dictionary<string, InputLevel> before)
    {
        var levels = form.Where(f => f.Key.StartsWith(LevelPrefix, StringComparison.Ordinal))
            .Select(f => (Field: f.Key[LevelPrefix.Length..], f.Value))
            .Select(f => new InputLevel(
                f.Field,
                f.Value == Required,
                f.Value != Hidden,
                before.GetValueOrDefault(f.Field)?.DisplayOnCreate
            ))
            .Where(l => l.Required || !l.Include || before.ContainsKey(l.Field))
            .ToList();
        if (levels.Count == 0)
        {
            // None takes all away: also what was said of fields the form does not show.
            return null;
        }

        var said = levels.Select(l => l.Field).ToHashSet(StringComparer.Ordinal);
        return
            levels.TrueForAll(l => l is { Required: false, Include: true, DisplayOnCreate: null })
            && said.IsSupersetOf(before.Keys)
            ? []
            : levels;
    }
}
