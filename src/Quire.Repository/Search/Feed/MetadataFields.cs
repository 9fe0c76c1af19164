using System.Globalization;
using Quire.Domain.Metadata;
using Quire.Repository.Search.Index;
using Quire.Repository.Search.Places;

namespace Quire.Repository.Search.Feed;

/// <summary>
/// Turns the metadata of a version into search fields: every field of every block, compounds by their children. E-mail addresses
/// stay out: whatever is in the index can be guessed at, letter by letter, by anybody who may search.
/// </summary>
internal static class MetadataFields
{
    public static List<SearchField> Of(MetadataDocument metadata, MetadataSchema schema, SearchSchema search)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in metadata.Fields)
        {
            switch (value)
            {
                case FieldValue.Values simple:
                    Collect(values, name, simple.Items);
                    break;
                case FieldValue.Compounds compounds:
                    foreach (var child in compounds.Items.SelectMany(c => c.Children))
                    {
                        Collect(values, child.Key, child.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        return
        [
            .. values
                .Where(v => schema.TryGetField(v.Key, out var field) && field.Kind != FieldKind.Email)
                .Select(v => Field(v.Key, v.Value, search)),
        ];
    }

    /// <summary>Names of the blocks that say something.</summary>
    public static IReadOnlyList<string> BlocksOf(MetadataDocument metadata, MetadataSchema schema) =>
        [
            .. schema
                .Blocks.Where(b => b.Fields.Any(f => metadata.Fields.TryGetValue(f.Name, out var value) && !value.IsEmpty))
                .Select(b => b.Name),
        ];

    /// <summary>The boxes of the geospatial block.</summary>
    public static IReadOnlyList<GeoBox> BoxesOf(MetadataDocument metadata) =>
        [.. metadata.Compounds("geographicBoundingBox").Select(BoxOf).OfType<GeoBox>().Where(b => b.IsValid)];

    private static void Collect(Dictionary<string, List<string>> values, string name, IEnumerable<string> items)
    {
        if (!values.TryGetValue(name, out var known))
        {
            values[name] = known = [];
        }

        known.AddRange(items.Where(i => !string.IsNullOrWhiteSpace(i)));
    }

    private static SearchField Field(string name, List<string> items, SearchSchema search)
    {
        _ = search.TryGet(name, out var known);
        return new(name, known?.Type ?? SearchFieldType.Text, items) { FacetName = known?.FacetName };
    }

    private static GeoBox? BoxOf(CompoundValue box) =>
        Number(box["westLongitude"]) is { } west
        && Number(box["eastLongitude"]) is { } east
        && Number(box["northLatitude"] ?? box["northLongitude"]) is { } north
        && Number(box["southLatitude"] ?? box["southLongitude"]) is { } south
            ? new(west, east, north, south)
            : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
