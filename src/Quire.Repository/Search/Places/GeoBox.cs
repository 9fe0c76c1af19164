namespace Quire.Repository.Search.Places;

/// <summary>
/// A box on the globe in degrees; a point when west equals east and north equals south. West greater than east crosses the
/// date line.
/// </summary>
/// <param name="West">Western longitude, -180 to 180.</param>
/// <param name="East">Eastern longitude, -180 to 180.</param>
/// <param name="North">Northern latitude, -90 to 90, not below <paramref name="South"/>.</param>
/// <param name="South">Southern latitude, -90 to 90.</param>
public readonly record struct GeoBox(double West, double East, double North, double South)
{
    /// <summary>True when all four are on the globe and north is not below south; other boxes are not indexed.</summary>
    public bool IsValid =>
        Math.Abs(West) <= 180 && Math.Abs(East) <= 180 && Math.Abs(North) <= 90 && Math.Abs(South) <= 90 && North >= South;

    /// <summary>True when the two share at least one point, the edges included.</summary>
    public bool Intersects(GeoBox other) =>
        South <= other.North
        && other.South <= North
        && (West <= East ? Overlaps(West, East, other) : Overlaps(West, 180, other) || Overlaps(-180, East, other));

    // 180 and -180 are the same meridian, so a box that ends on one meets a box that starts on the other.
    private static bool Overlaps(double west, double east, GeoBox other) =>
        (other.West <= other.East ? west <= other.East && other.West <= east : west <= other.East || other.West <= east)
        || (east == 180 && other.West == -180)
        || (west == -180 && other.East == 180);
}
