using Quire.Domain.Errors;

namespace Quire.Repository.Search.Places;

/// <summary>Refusals of searches around a place.</summary>
internal static class GeoErrors
{
    public static RepositoryException RadiusMissing() =>
        Refuse.BadRequest("search.radius.missing", $"If you supply geo_point you must also supply geo_radius.");

    public static RepositoryException PointMissing() =>
        Refuse.BadRequest("search.point.missing", $"If you supply geo_radius you must also supply geo_point.");

    public static RepositoryException NoComma() =>
        Refuse.BadRequest("search.point.no-comma", $"Must contain a single comma to separate latitude and longitude.");

    public static RepositoryException PointMalformed() =>
        Refuse.BadRequest(
            "search.point.malformed",
            $"geo_point must be two numbers, latitude and longitude, such as 42.3,-71.1."
        );

    public static RepositoryException PointOffGlobe() =>
        Refuse.BadRequest(
            "search.point.off-globe",
            $"geo_point is not on the globe: latitude is -90 to 90, longitude -180 to 180."
        );

    public static RepositoryException RadiusNoNumber() =>
        Refuse.BadRequest("search.radius.no-number", $"Non-number radius supplied.");

    public static RepositoryException RadiusTooSmall() =>
        Refuse.BadRequest("search.radius.too-small", $"The supplied radius must be greater than zero.");
}
