using System.Globalization;
using Quire.Domain.Errors;

namespace Quire.Repository.Search.Places;

/// <summary>A point and a distance; documents are found whose boxes meet the square around the circle.</summary>
/// <param name="Latitude">Degrees, -90 to 90.</param>
/// <param name="Longitude">Degrees, -180 to 180.</param>
/// <param name="RadiusKilometres">Greater than zero.</param>
public readonly record struct GeoCircle(double Latitude, double Longitude, double RadiusKilometres)
{
    private const double KilometresPerDegree = 6371.0087714 * Math.PI / 180;

    /// <summary>
    /// Reads the parameters <c>geo_point</c> (<c>lat,lon</c>) and <c>geo_radius</c> (km); null when neither is given.
    /// </summary>
    /// <exception cref="RepositoryException">BadRequest when one is missing or malformed.</exception>
    public static GeoCircle? From(string? point, string? radius)
    {
        var hasPoint = !string.IsNullOrWhiteSpace(point);
        var hasRadius = !string.IsNullOrWhiteSpace(radius);
        if (!hasPoint && !hasRadius)
        {
            return null;
        }
        var centre = hasPoint ? ParsePoint(point!) : default;
        var kilometres = hasRadius ? ParseRadius(radius!) : 0;
        if (!hasRadius)
        {
            throw GeoErrors.RadiusMissing();
        }
        if (!hasPoint)
        {
            throw GeoErrors.PointMissing();
        }
        return new GeoCircle(centre.Latitude, centre.Longitude, kilometres);
    }

    /// <summary>The smallest box around the circle; it widens to all longitudes near a pole.</summary>
    public GeoBox Bounds()
    {
        var angle = RadiusKilometres / KilometresPerDegree;
        var north = Math.Min(90, Latitude + angle);
        var south = Math.Max(-90, Latitude - angle);
        if (north >= 90 || south <= -90)
        {
            return new GeoBox(-180, 180, north, south);
        }
        var ratio = Math.Sin(angle * Math.PI / 180) / Math.Cos(Latitude * Math.PI / 180);
        if (ratio >= 1)
        {
            return new GeoBox(-180, 180, north, south);
        }
        var width = Math.Asin(ratio) * 180 / Math.PI;
        return new GeoBox(Wrap(Longitude - width), Wrap(Longitude + width), north, south);
    }

    private static double Wrap(double longitude) =>
        longitude > 180 ? longitude - 360
        : longitude < -180 ? longitude + 360
        : longitude;

    private static (double Latitude, double Longitude) ParsePoint(string point)
    {
        var parts = point.Split(',');
        if (parts.Length != 2)
        {
            throw GeoErrors.NoComma();
        }
        if (!TryNumber(parts[0], out var latitude) || !TryNumber(parts[1], out var longitude))
        {
            throw GeoErrors.PointMalformed();
        }
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
        {
            throw GeoErrors.PointOffGlobe();
        }
        return (latitude, longitude);
    }

    private static double ParseRadius(string radius)
    {
        if (!TryNumber(radius, out var kilometres))
        {
            throw GeoErrors.RadiusNoNumber();
        }
        if (kilometres <= 0)
        {
            throw GeoErrors.RadiusTooSmall();
        }
        return kilometres;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
