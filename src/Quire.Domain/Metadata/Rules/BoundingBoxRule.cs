using System.Globalization;

namespace Quire.Domain.Metadata.Rules;

/// <summary>
/// A compound with the four corners of a box: each is a number of degrees, all four are there once one is, west is not east of
/// east and south not north of north.
/// </summary>
internal static class BoundingBoxRule
{
    private const string West = "westLongitude";
    private const string East = "eastLongitude";
    private const string North = "northLatitude";
    private const string South = "southLatitude";

    public static bool IsCoordinate(string field) => field is West or East or North or South;

    public static bool IsValid(string field, string? value) =>
        float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && MathF.Abs(degrees) <= (field is West or East ? 180 : 90);

    /// <summary>What is wrong with the box as a whole; null for any other compound.</summary>
    public static RuleBreach? Problem(FieldType type, CompoundValue box)
    {
        if (
            !box.Children.Any(c =>
                IsCoordinate(c.Key) && !RequiredRule.IsMissing(c.Value) && c.Value[0] != MetadataDocument.NotAvailable
            )
        )
        {
            return null;
        }

        return
            IsValid(West, box[West])
            && IsValid(East, box[East])
            && IsValid(North, box[North])
            && IsValid(South, box[South])
            && Degrees(box[West]) <= Degrees(box[East])
            && Degrees(box[South]) <= Degrees(box[North])
            ? null
            : ValueProblems.NoBox(type.Title);
    }

    private static float Degrees(string? value) => float.Parse(value!, CultureInfo.InvariantCulture);
}
