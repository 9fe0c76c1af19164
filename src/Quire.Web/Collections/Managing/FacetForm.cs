using System.Globalization;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>The form in which somebody says by which fields a collection can be narrowed down, and in which order.</summary>
internal static class FacetForm
{
    private const string Prefix = "place.";

    /// <summary>Name of the input with the place of a field.</summary>
    public static string NameOf(string field) => Prefix + field;

    /// <summary>The form of a collection that is there.</summary>
    public static Dictionary<string, string> Of(CollectionRecord collection, IReadOnlyList<CollectionFacet> shown)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["facets"] = collection.FacetRoot ? "own" : "inherit",
        };
        foreach (var (place, facet) in shown.Index())
        {
            values[NameOf(facet.Name)] = (place + 1).ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }

    /// <summary>What a form says; null where one of its places is no number.</summary>
    public static CollectionInput? InputOf(IReadOnlyDictionary<string, string> form, out IReadOnlyList<string> wrong)
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
        return new()
        {
            InheritFacets = isOwn ? null : true,
            Facets = isOwn ? [.. places.OrderBy(p => p.Place).Select(p => p.Key[Prefix.Length..])] : null,
            SeenRevision = CollectionForm.SeenIn(form),
        };
    }

    private static int? PlaceOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
