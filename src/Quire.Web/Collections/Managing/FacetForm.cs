using System.Globalization;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>The form in which somebody says by which fields a collection can be narrowed down, and in which order.</summary>
internal static class FacetForm
{
    private const string Prefix = "place.";
    private const string BlockPrefix = "block.";

    /// <summary>Name of the input with the place of a field.</summary>
    public static string NameOf(string field) => Prefix + field;

    /// <summary>Name of the input a metadata block is offered as facet with.</summary>
    public static string NameOf(MetadataBlock block) => BlockPrefix + block.Name;

    /// <summary>The form of a collection that is there.</summary>
    public static Dictionary<string, string> Of(
        CollectionRecord collection,
        IReadOnlyList<CollectionFacet> shown,
        IReadOnlyList<MetadataBlock> blocks
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["facets"] = collection.FacetRoot ? "own" : "inherit",
            ["blocks"] = collection.BlockFacets is null ? "inherit" : "own",
        };
        foreach (var block in blocks)
        {
            values[NameOf(block)] = "true";
        }

        foreach (var (place, facet) in shown.Index())
        {
            values[NameOf(facet.Name)] = (place + 1).ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }

    /// <summary>Whether every choice of a form is one of those the page offers.</summary>
    public static bool IsKnown(IReadOnlyDictionary<string, string> form) =>
        form.GetValueOrDefault("facets", "own") is "own" or "inherit"
        && form.GetValueOrDefault("blocks", "own") is "own" or "inherit";

    /// <summary>What a form says; null where one of its places is no number.</summary>
    /// <param name="form">The form.</param>
    /// <param name="before">The blocks offered before, whose order stays.</param>
    /// <param name="wrong">Names of the inputs that hold no number.</param>
    public static CollectionInput? InputOf(
        IReadOnlyDictionary<string, string> form,
        IReadOnlyList<string> before,
        out IReadOnlyList<string> wrong
    )
    {
        var places = form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value))
            .Select(f => (f.Key, Place: PlaceOf(f.Value)))
            .ToList();
        wrong = [.. places.Where(p => p.Place is null).Select(p => p.Key)];
        if (wrong.Count > 0)
        {
            return null;
        }

        var isOwn = form.GetValueOrDefault("facets", "own") == "own";
        var inheritsBlocks = form.GetValueOrDefault("blocks", "own") == "inherit";
        var chosen = form.Where(f => f.Key.StartsWith(BlockPrefix, StringComparison.Ordinal) && f.Value == "true")
            .Select(f => f.Key[BlockPrefix.Length..])
            .ToList();
        return new()
        {
            InheritFacets = isOwn ? null : true,
            Facets = isOwn ? [.. places.OrderBy(p => p.Place).Select(p => p.Key[Prefix.Length..])] : null,
            InheritBlockFacets = inheritsBlocks,
            BlockFacets = inheritsBlocks
                ? null
                : [.. before.Intersect(chosen, StringComparer.Ordinal), .. chosen.Except(before, StringComparer.Ordinal)],
            SeenRevision = CollectionForm.SeenIn(form),
        };
    }

    private static int? PlaceOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
