using System.Globalization;
using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>Places by name and bounding boxes.</summary>
internal static class Places
{
    private static readonly string[] PlaceParts = ["country", "state", "city", "otherGeographicCoverage"];

    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version)
    {
        xml.BeginSection("geoLocations");
        foreach (var place in version.Metadata.Compounds("geographicCoverage"))
        {
            await WritePlaceAsync(xml, string.Join(", ", PlaceParts.Select(part => place.Text(part)).OfType<string>()));
        }

        foreach (var box in version.Metadata.Compounds("geographicBoundingBox"))
        {
            await WriteBoxAsync(xml, box);
        }

        foreach (var place in version.Metadata.Texts("productionPlace"))
        {
            await WritePlaceAsync(xml, place);
        }

        await xml.EndSectionAsync();
    }

    private static async Task WritePlaceAsync(XmlOutput xml, string place)
    {
        if (place.Length > 0)
        {
            await xml.StartAsync("geoLocation");
            await xml.ElementAsync("geoLocationPlace", place);
            await xml.EndAsync();
        }
    }

    private static async Task WriteBoxAsync(XmlOutput xml, CompoundValue box)
    {
        // The first edition of the block called the two latitudes longitudes.
        if (
            Degrees(box.Text("westLongitude"), 180) is not { } west
            || Degrees(box.Text("eastLongitude"), 180) is not { } east
            || Degrees(box.Text("southLatitude") ?? box.Text("southLongitude"), 90) is not { } south
            || Degrees(box.Text("northLatitude") ?? box.Text("northLongitude"), 90) is not { } north
        )
        {
            return;
        }

        await xml.StartAsync("geoLocation");
        if (west == east && south == north)
        {
            await xml.StartAsync("geoLocationPoint");
            await xml.ElementAsync("pointLongitude", east);
            await xml.ElementAsync("pointLatitude", south);
        }
        else
        {
            await xml.StartAsync("geoLocationBox");
            await xml.ElementAsync("westBoundLongitude", west);
            await xml.ElementAsync("eastBoundLongitude", east);
            await xml.ElementAsync("southBoundLatitude", south);
            await xml.ElementAsync("northBoundLatitude", north);
        }

        await xml.EndAsync();
        await xml.EndAsync();
    }

    private static string? Degrees(string? text, double limit) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowLeadingSign
                | NumberStyles.AllowLeadingWhite
                | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var degrees
        )
        && Math.Abs(degrees) <= limit
            ? degrees.ToString(CultureInfo.InvariantCulture)
            : null;
}
